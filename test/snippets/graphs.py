import sys


class Node:
    def __init__(self, name):
        self.name = name
        self.edges = []

    def link(self, other):
        self.edges.append(other)
        other.edges.append(self)
        return other


def walk(node, seen=None):
    seen = seen if seen is not None else []
    if node not in seen:
        seen.append(node)
        for edge in node.edges:
            walk(edge, seen)
    return seen


a = Node("a")
b = a.link(Node("b"))
c = b.link(Node("c")).link(a)
names = [node.name for node in walk(a)]
print(names, c is a, sys.getrefcount(b))
for node in walk(a):
    node.edges.clear()
print(sys.getrefcount(b), sys.getrefcount(a))
