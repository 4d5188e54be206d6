# requires: 3.11
def several(items):
    errors = []
    for item in items:
        try:
            item[0][1]
        except IndexError as error:
            error.item = item
            errors.append(error)
        except TypeError as error:
            error.add_note("no list")
            errors.append(error)
    raise ExceptionGroup("several", errors)


items = [[[]], [1], [[2]]]
seen = []
try:
    several(items)
except* IndexError as group:
    seen += [error.item for error in group.exceptions]
except* TypeError as group:
    notes = group.exceptions[0].__notes__
print(seen, notes, seen[0] is items[0])
try:
    raise ExceptionGroup("outer", [ValueError(items)])
except ExceptionGroup as outer:
    inner, rest = outer.split(ValueError)
print(rest, inner.exceptions[0].args[0] is items)
del inner
