import weakref
class DNode:
    def __init__(self, v):
        self.v = v; self.next = None; self._prev = None
    @property
    def prev(self):
        return self._prev() if self._prev else None
    @prev.setter
    def prev(self, n):
        self._prev = weakref.ref(n) if n is not None else None
class DList:
    def __init__(self): self.head = self.tail = None
    def push(self, v):
        n = DNode(v)
        if self.tail:
            n.prev = self.tail
            self.tail.next = n
        else:
            self.head = n
        self.tail = n
        return n
    def pop_left(self):
        n = self.head
        self.head = n.next
        n.next = None
        return n.v
l = DList()
for v in ([1], [2], [3]): l.push(v)
mid = l.head.next
print(mid.prev.v, mid.next.v)
x = l.pop_left()
print(mid.prev)
l = None
v = None
print(mid.v, mid.next.prev is mid)
mid = None
