# kind: prints
# level: 3
# view: gc
# others: yes
# because: So many objects more than were freed, and the youngest are looked at; here {gc.get_threshold()[0]:,}, which is not the same on all Pythons.
# wrong: (1000, 10, 10) => A round number, but not the one that was chosen.
# wrong: (256, 10, 10) => You thought of the small ints; the collector has figures of its own.

import gc
print(gc.get_threshold())
