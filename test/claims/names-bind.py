# claim: A variable is a name bound to an object; assignment binds a name, it never copies the object
# shown by: heap
# also asked: assignment copies the object; variables are boxes

a = [1, 2, 3]
b = a
print("? b = a gives the list a second name and makes no copy:", b is a)


class Thing:
    def __copy__(self):
        raise AssertionError("copied")

    __deepcopy__ = __copy__


values = [12345678901, 2.5, "some text", (1, 2), [1], {"k": 1}, {1}, bytearray(3), Thing(), len, Thing]
same = []
for value in values:
    name = value
    same.append(name is value)
print("values assigned:", len(same), "still the same object:", sum(same))
print("? no kind of object is copied by assignment:", all(same))
