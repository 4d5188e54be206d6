# claim: After b = a, b.append(4) is seen through a, and a is b
# shown by: heap
# also asked: b = a makes a copy; two names for one list

a = [1, 2, 3]
b = a
b.append(4)
print("a:", a)
print("? what b appended is seen through a:", a == [1, 2, 3, 4])
print("? a is b:", a is b)
