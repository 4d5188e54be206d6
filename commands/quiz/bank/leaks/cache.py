# kind: leak
# level: 1
# view: leaks
# rename: cache, recent
# because: `cache` gets one more key in each run and drops none; `recent` is emptied each time.
# wrong: '`recent`' => You chose it because lists grow; but this one is cleared before each append.
# wrong: 'None of them: nothing grows' => A dict that only gets new keys does grow.

cache = {}
recent = []
def visit():
    number = len(cache)
    cache[number] = [number]
    recent.clear()
    recent.append(number)
