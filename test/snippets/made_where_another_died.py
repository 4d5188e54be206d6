class Node:
    def __init__(self, value=None):
        self.value = value

    def __add__(self, other):
        return 5

    def __eq__(self, other):
        return False

    def __getitem__(self, index):
        return index

    def __neg__(self):
        return 1

    def __bool__(self):
        return False

    def __iter__(self):
        return iter("ab")


class Single:
    made = None

    def __new__(cls, value):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made

    def __init__(self, value):
        self.value = value


def work():
    pair = [Node().value, Node()]
    pair = [Node() + 1, Node()]
    pair = [Node() == 1, Node()]
    pair = [Node()[1], Node()]
    pair = [-Node(), Node()]
    pair = [not Node(), Node()]
    pair = [*Node(), Node()]
    pair = [Node(pair) and 1, Node()]
    pair = Node(Node()) or Node()
    pair.__init__(pair.value)
    return pair


last = work()
last = [Node().value, Node()]
last = [Node() + 1, Node()]
last = Node() if Node() else Node()
Node(last).__init__([2])
only = Single([1])
again = Single([2]), Single([3])
