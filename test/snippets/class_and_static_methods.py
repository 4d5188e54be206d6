class Registry:
    items = []

    @classmethod
    def register(cls, item):
        cls.items.append(item)
        return cls

    @staticmethod
    def pair(left, right):
        both = [left, right]
        return both

    def all(self):
        return self.items


thing = ["t"]
kind = Registry.register(thing)
print(kind is Registry)
both = Registry.pair(thing, thing)
registry = Registry()
both = registry.pair(registry, both)
print(registry.register([2]).items is registry.all())
both = None
print(len(Registry.items))
