def build(size):
    base = [size]
    rows = [base for _ in range(size)]
    makers = [lambda: base for _ in range(2)]
    table = {index: [row, base] for index, row in enumerate(rows) if row}
    found = [
        (left, right)
        for left in rows
        for right in rows
        if left is right
    ]
    return rows, table, makers, len(found)


class Holder:
    sizes = [1, 2]
    doubled = [size * 2 for size in sizes]


rows, table, makers, pairs = build(2)
print(rows, table, pairs, makers[0]() is rows[0])
del rows, makers
print(table[0][0] is table[1][1], Holder.doubled)
