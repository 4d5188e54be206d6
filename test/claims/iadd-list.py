# claim: b += [2] changes the list both names see; b = b + [2] binds b to a new one
# shown by: refcount
# also asked: += on a list makes a new list

a = [1]
b = a
b += [2]
print("after b += [2]: a", a, "b", b)
print("? b += [2] changes the list both names see:", a is b and a == [1, 2])
b = b + [3]
print("after b = b + [3]: a", a, "b", b)
print("? b = b + [3] binds b to a new list:", a is not b and a == [1, 2])
