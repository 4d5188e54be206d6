def find(rows):
    for row in rows:
        try:
            for item in row:
                if item > 1:
                    return [item, row]
        finally:
            done.append(1)
    return None


def first(rows):
    while True:
        try:
            return [rows]
        finally:
            done.append(2)


done = []
a = find([[1], [2, 3]])
b = first(a)
c = find([])
