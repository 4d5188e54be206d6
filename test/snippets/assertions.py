def check(items):
    assert items, "nothing"
    assert all(
        isinstance(item, list)
        for item in items
    ), [items]
    return items[0]


good = [[1], [2]]
first = check(good)
try:
    check([])
except AssertionError as error:
    message = error.args[0]
try:
    check([first, 3])
except AssertionError as error:
    kept = error.args[0][0]
print(message, kept[0] is first, __debug__)
assert first is good[0]
