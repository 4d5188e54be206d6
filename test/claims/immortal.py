# claim: None, True and small ints are immortal from 3.12 on; interned strings made by the program are immortal in
# 3.12 only
# shown by: refcount
# also asked: immortal objects; refcount of None

import sys


def counts(value):
    """By how much 1,000 references more change the count."""
    before = sys.getrefcount(value)
    more = [value] * 1000
    change = sys.getrefcount(value) - before
    del more
    return change


changes = {repr(value): counts(value) for value in (None, True, 7)}
print("1000 references more change the count by:", *(f"{name} {change}" for name, change in changes.items()))
print("? None, True and small ints are immortal:", set(changes.values()) == {0})

word = sys.intern("".join(["made", "_by_", "the_program"]))
print("an interned string of the program:", counts(word))
print("? interned strings made by the program are immortal:", counts(word) == 0)
