# claim: Changing a list through one of two names is seen through both
# shown by: heap
# also asked: changing a list through an alias

a = [1, 2, 3]
b = a
a[0] = 9
print("b:", b)
b.clear()
print("a:", a)
print("? a change through one name is seen through the other:", a == [] and a is b)
