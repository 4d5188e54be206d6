class Tree:
    def __init__(self, *kids):
        self.kids = kids

    def __repr__(self):
        parts = [repr(kid) for kid in self.kids]
        inside = ", ".join(parts)
        return f"Tree({inside})"

    def __str__(self):
        shown = repr(self)
        return shown.lower()


leaf = Tree()
tree = Tree(leaf, leaf)
print(tree)
print([tree], {1: leaf}, (leaf,))
print("%s %r" % (tree, leaf), str(leaf), sep="|", end=".\n")
text = repr(tree)
print(text == str(tree).title().replace("Tree", "Tree"), len(text))
