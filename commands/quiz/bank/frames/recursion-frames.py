# kind: new
# level: 1
# view: refcount
# of: list
# rename: rows
# because: The list display on {right} runs once in each call; `rows` outside stays what it was.

def work(n):
    rows = [n]
    if n > 0:
        return work(n - 1)
    return n
rows = (1, 2)
last = rows
print(work(2))
