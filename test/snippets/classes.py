import sys


class Node:
    count = 0
    shared = []

    def __init__(self, value):
        self.value = value
        self.shared.append(value)
        Node.count += 1

    def swap(self, value):
        old, self.value = self.value, value
        return old


payload = [1]
node = Node(payload)
print(sys.getrefcount(payload), sys.getrefcount(node))
back = node.swap([2])
print(back is payload, Node.count)
del node
print(sys.getrefcount(payload), Node.shared)
Node.shared.clear()
print(sys.getrefcount(payload))
