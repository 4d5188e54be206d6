import sys


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __format__(self, spec):
        parts = [self.amount, spec]
        return "<%s|%s>" % tuple(parts)

    def __repr__(self):
        return f"Money({self.amount!r})"


money = Money([5])
width = [10]
line = f"{money:x} and {money} and {money!r:>{width[0] + 6}}"
same = line
print(len(line), sys.getrefcount(line))
print(f"{len(width)=}", f"{'nested'}{[money for _ in width]}")
joined = f"{same}" f"{width}"
print(sys.getrefcount(line), joined[-4:])
