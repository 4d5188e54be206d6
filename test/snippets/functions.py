import sys


def first(items):
    kept = items
    print(sys.getrefcount(items))
    return kept[0]


def second(items):
    result = first(items)
    copy = [result, items]
    return copy


data = [[1], [2]]
answer = second(data)
answer = second(answer)
print(sys.getrefcount(data), len(answer))
del answer
print(sys.getrefcount(data))
