items = [[1], [2], [3]]
for item in items:
    if item == [9]:
        found = item
        break
else:
    found = None
    missing = [found]
for item in items:
    if item[0] == 2:
        found = item
        break
else:
    found = "never"
count = 3
while count:
    count -= 1
    if count == 5:
        break
    box = [count, found]
else:
    final = box
while True:
    final = [final]
    if len(repr(final)) > 18:
        break
print(found is items[1], missing, final)
