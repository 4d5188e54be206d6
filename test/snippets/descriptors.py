import sys


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name
        log.append(name)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        value = instance.__dict__[self.name]
        return value

    def __set__(self, instance, value):
        old = instance.__dict__.get(self.name)
        instance.__dict__[self.name] = value
        log.append(old)

    def __delete__(self, instance):
        del instance.__dict__[self.name]


log = []


class Record:
    field = Typed()
    other = Typed()


record = Record()
value = [1]
record.field = value
record.field = record.other = [2]
print(log, record.field is record.other, sys.getrefcount(value))
log.clear()
del record.field
print(sys.getrefcount(value), sorted(vars(record)), type(Record.other).__name__)
