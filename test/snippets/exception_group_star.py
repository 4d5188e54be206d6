# requires: 3.11
def risky(n):
    payload = [n]
    raise ValueError(payload) if n % 2 else TypeError(payload)
errs = []
for n in range(3):
    try:
        risky(n)
    except (ValueError, TypeError) as e:
        errs.append(e)
got = []
try:
    raise ExceptionGroup("many", errs)
except* ValueError as eg:
    got.append(eg)
    v = eg.exceptions[0].args[0]
except* TypeError as eg:
    got.append(eg)
print(len(got), v)
errs[0].add_note("note" * 2)
n = errs[0].__notes__
errs.clear()
got.pop()
sub = got[0].subgroup(ValueError)
got = None
print(n)
sub = v = None
