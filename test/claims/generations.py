# claim: New objects start in the youngest generation; survivors move to older ones, which are looked at less often
# (3.14.0 to 3.14.4 had another, incremental collector)
# shown by: gc
# also asked: garbage collector generations; young and old

import gc


def generation_of(thing):
    for number in range(3):
        if any(other is thing for other in gc.get_objects(generation=number)):
            return number


gc.disable()
gc.collect()
thing = [object()]
ages = [generation_of(thing)]
for number in (0, 1):
    gc.collect(number)
    ages.append(generation_of(thing))
print("generation when new, after gc.collect(0), after gc.collect(1):", *ages)
print("? a new object is in the youngest generation:", ages[0] == 0)
print("? a survivor moves to the next older one each time:", ages == [0, 1, 2])

gc.enable()
before = [stats["collections"] for stats in gc.get_stats()]
kept = [[number] for number in range(200_000)]
runs = [stats["collections"] - earlier for stats, earlier in zip(gc.get_stats(), before)]
print("~ automatic collections while 200,000 lists were made, youngest first:", *runs)
print("? older generations are looked at less often:", runs[0] > runs[1] > runs[2])
