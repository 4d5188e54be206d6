# Whoever asks one of its classes for anything gets an exception.
class Raising(type):
    def __getattribute__(cls, name):
        raise ValueError(name)


class Prickly(metaclass=Raising):
    pass


print("before")
prickly = Prickly()
prickly.held = [prickly]
same = prickly is prickly.held[0]
