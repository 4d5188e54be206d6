import sys


class Node:
    def __init__(self, value=None, following=None):
        self.value = value
        self.following = following


kept = vars(Node())
other = Node([1])
names = other.__dict__
print(sys.getsizeof(kept))
other.extra = [kept]
print(sys.getsizeof(kept), sys.getsizeof(names))
third = Node()
third.more = third.again = [names]
print(sys.getsizeof(kept), sys.getsizeof(names))
del other
names["own"] = 1
last = [kept, names]
one = vars(Node())
one["key"] = kept
del Node().value
print(sys.getsizeof(one), sys.getsizeof(kept))
