class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        kept.append(self.name)


def fail():
    one = Loud("one")
    other = [Loud("two")]
    raise ValueError(one.name)


kept = []
fail()
