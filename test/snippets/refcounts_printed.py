import sys
from sys import getrefcount

top = [1]


def local():
    mine = [2]
    also = mine
    print(getrefcount(mine), getrefcount(top), sys.getrefcount([3]))
    return also


def argument(given):
    print(getrefcount(given), [getrefcount(given) for _ in range(1)])
    (lambda: print(getrefcount(given)))()
    return given


print(getrefcount(top), getrefcount([]))
back = local()
print(getrefcount(back), getrefcount(argument(top)), getrefcount(argument([4])))
for each in [top, back]:
    print(getrefcount(each))
print(getrefcount(each), getrefcount(object()))
