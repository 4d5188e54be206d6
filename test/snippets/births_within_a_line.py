x = [1]
del x; x = [2]
x = None; x = [1]
x = [3]; x = [4]; x = [5]
x = [x]; x = [x]
for i in range(3):
    x = [i]
for i in range(2):
    x = None; x = [i]; y = x
x = y = [1]; y = [2]; x = y
while len(x) < 3:
    x = x + [len(x)]; y = [x]
a = [1]; b = a; del a
a, b = [1], [2]; a, b = b, a
if b: a = []; b = [a]; a = [b]
print(x, y, a, b)
