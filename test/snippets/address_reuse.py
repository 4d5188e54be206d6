def churn():
    box = {"k": [1]}
    del box; box = {"k": [2]}
    box = None; box = {"k": [3]}
    return box


class Thing:
    pass


seen = 0
for turn in range(4):
    item = Thing()
    seen += len(vars(item)) == 0
    del item; item = Thing()
    item = None
print(seen)
kept = churn()
kept = churn()
other = [] and [] or []
other = list(other); other = list(other)
print(kept, other)
