import sys


class Visitor:
    def visit(self, node):
        method = getattr(self, "visit_" + type(node).__name__)
        return method(node)

    def visit_list(self, node):
        parts = [self.visit(part) for part in node]
        return sum(parts)

    def visit_dict(self, node):
        return self.visit(list(node.values()))

    def visit_int(self, node):
        return node


tree = [1, {"a": 2, "b": [3, 4]}, []]
visitor = Visitor()
total = visitor.visit(tree)
print(total, sys.getrefcount(tree), sys.getrefcount(visitor))
