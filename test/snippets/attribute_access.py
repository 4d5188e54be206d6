import sys


class Lazy:
    def __init__(self, source):
        self.source = source

    def __getattr__(self, name):
        made = [name, self.source]
        setattr(self, name, made)
        return made

    def __setattr__(self, name, value):
        changes.append(name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        changes.append("-" + name)
        object.__delattr__(self, name)


changes = []
source = [0]
lazy = Lazy(source)
first = lazy.wanted
again = lazy.wanted
print(first is again, first[1] is source, sys.getrefcount(first))
del lazy.wanted
third = getattr(lazy, "wanted")
print(third is first, changes, hasattr(lazy, "__nothing__") and lazy.source is source)
