class Meta(type):
    def __new__(meta, name, bases, body, **options):
        body["options"] = options
        made = super().__new__(meta, name, bases, body)
        registry.append(made)
        return made

    def __call__(cls, *args):
        instance = super().__call__(*args)
        cls.last = instance
        return instance

    @classmethod
    def __prepare__(meta, name, bases, **options):
        return {"prepared": [name]}


registry = []


class Base(metaclass=Meta, color="red"):
    def __init_subclass__(cls, **options):
        cls.tags = [cls.__name__]


class Child(Base):
    extra = [1]


child = Child()
print(Child.last is child, Child.tags, Base.options, Child.prepared)
print([made.__name__ for made in registry], len(Child.options))
Child.last = None
del child
registry.clear()
