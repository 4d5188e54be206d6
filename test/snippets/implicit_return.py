def put(d, k):
    d[k] = 1
    if len(d) > 1:
        return d
def get(d, k):
    if k not in d:
        return None
    if k:
        return d
d = {}
put(d, "a")
get(d, "zz")
get(d, "a")
get(d, "a")
