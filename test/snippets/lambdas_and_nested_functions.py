import sys


def outer(seed):
    def middle(extra):
        both = [seed, extra]

        def inner():
            return both

        return inner, lambda: seed

    return middle


seed = [0]
middle = outer(seed)
inner, lazy = middle([1])
print(sys.getrefcount(seed), inner()[0] is lazy())
adders = [lambda x, n=n: [x, n, seed] for n in range(3)]
late = [lambda: n for n in range(3)]
print(adders[1](5), late[0]())
swap = lambda pair: pair[::-1]
turned = swap([seed, inner])
del middle, inner, turned
print(sys.getrefcount(seed))
