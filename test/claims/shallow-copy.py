# claim: a.copy(), a[:] and list(a) make a new outer list that shares the inner objects
# shown by: heap
# also asked: list.copy copies everything; slice copy; nested lists

a = [[1], [2]]
for how, copied in (("a.copy()", a.copy()), ("a[:]", a[:]), ("list(a)", list(a))):
    inner = [one is other for one, other in zip(copied, a)]
    print(f"{how}: outer list the same: {copied is a}, inner lists the same: {inner}")
    print(f"? {how} makes a new outer list:", copied is not a)
    print(f"? {how} shares the inner objects:", all(inner))
