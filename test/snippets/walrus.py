import sys

items = [[3], [1], [2]]
if (found := items[1]) and (count := len(items)) > 2:
    print(found, count, sys.getrefcount(found))
while chunk := items[:1]:
    last = chunk[0]
    del items[0]
print(last, items)
doubled = [twice := [value, value] for value in ("x", "y")]
print(doubled[-1] is twice)


def check(pool):
    if not (match := pool and pool[0]):
        return match
    return [match, (also := match)]


print(check([]), check([found])[0] is found)
