class Base:
    def __init__(self, parts):
        self.parts = parts

    def describe(self):
        lines = [len(self.parts)]
        return lines


class Middle(Base):
    def __init__(self, parts):
        super().__init__(parts)
        self.middle = parts

    def describe(self):
        lines = super().describe()
        lines.append("middle")
        return lines


class Leaf(Middle, dict):
    def describe(self):
        lines = super(Leaf, self).describe()
        lines.append("leaf")
        self["lines"] = lines
        return lines


parts = [1, 2]
leaf = Leaf(parts)
said = leaf.describe()
print(said, leaf["lines"] is said)
del leaf
print(said, parts)
