rows = []
for i in range(40):
    row = [i, str(i) * 2, (i, [i])]
    rows.append(row)
    if i % 10 == 9:
        del rows[::2]
print(len(rows))
index = {r[0]: r for r in rows}
rows.clear()
last = index.popitem()[1]
index = None
t = last[2]
last = None
print(t)
