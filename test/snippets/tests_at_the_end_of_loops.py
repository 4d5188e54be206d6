rows = []
for i in range(4):
    if i % 2:
        del rows[::2]
print(rows)
