# kind: prints
# level: 3
# view: sizeof
# vary S_: object, float
# because: {object.__basicsize__} bytes for count and type begin each object, a float has its value besides; no room for a lock, so one lock guards all.
# wrong: S_.__basicsize__ + tuple.__itemsize__ => You thought each object has a lock of its own; that would take more room, and time.
# wrong: S_.__basicsize__ - tuple.__itemsize__ => The count and the type take one word each.
# wrong: 1 => An object is never that small: it has a count and a type.

print(S_.__basicsize__)
