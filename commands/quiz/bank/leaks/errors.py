# kind: leak
# level: 3
# view: leaks
# vary N_: 100, 500, 2000
# rename: errors, total
# because: A kept error keeps its traceback, that keeps the frame, and the frame keeps its local names, page among them.
# wrong: '`total`' => An int is all that it is bound to, and the one before is let go.
# wrong: 'None of them: nothing grows' => You chose this because errors are small; but each leads to the frame that raised it.

errors = []
total = 0
def visit():
    global total
    total += 1
    page = [0] * N_
    try:
        page[N_]
    except IndexError as error:
        errors.append(error)
