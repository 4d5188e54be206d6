# claim: Cycles with the collector disabled grow
# shown by: leaks
# also asked: memory leak with gc disabled

import gc


class Node:
    pass


def make_cycles(times):
    for _ in range(times):
        node = Node()
        node.me = node


def nodes():
    return sum(type(thing) is Node for thing in gc.get_objects())


gc.disable()
disabled = []
for _ in range(3):
    make_cycles(5000)
    disabled.append(nodes())
gc.enable()
gc.collect()
enabled = []
for _ in range(3):
    make_cycles(5000)
    enabled.append(nodes())
print("nodes alive after 5000, 10000, 15000 cycles, collector disabled:", *disabled)
print("~ collector enabled:", *enabled)
print("? with the collector disabled dead cycles pile up:", disabled == [5000, 10_000, 15_000])
print("? with the collector enabled they do not:", max(enabled) < 10_000)
