import sys

seed = [0]


class Config:
    """Names of a class body."""

    base = seed
    extra = [base, seed]
    for number in range(2):
        extra.append(number)
    if len(extra) > 2:
        flag = extra
    else:
        flag = None
    del number

    class Inner:
        deep = [seed]
        level = sys.getrefcount(seed)

    def method(self):
        return self.base

    counted = sys.getrefcount(seed)


print(Config.counted, Config.Inner.level)
config = Config()
print(config.method() is seed, sys.getrefcount(seed), Config.flag is Config.extra)
