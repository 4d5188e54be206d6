# claim: gc.get_threshold gives three numbers and gc.set_threshold changes them; what they are depends on the
# version
# shown by: gc
# also asked: gc thresholds 700 10 10

import gc

at_first = gc.get_threshold()
print("gc.get_threshold():", *at_first)
print("? gc.get_threshold gives three numbers:", [type(number) for number in at_first] == [int, int, int])
gc.set_threshold(500, 5, 4)
print("after gc.set_threshold(500, 5, 4):", *gc.get_threshold())
print("? gc.set_threshold changes all three:", gc.get_threshold() == (500, 5, 4))
gc.set_threshold(*at_first)
