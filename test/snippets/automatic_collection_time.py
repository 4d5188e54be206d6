import gc


class Ring:
    def __init__(self, number):
        self.number = number
        self.me = self

    def __del__(self):
        died.append((self.number, len(made)))


died = []
made = []
gc.collect()
gc.set_threshold(40, 5, 5)
for number in range(90):
    ring = Ring(number)
    made.append(number)
del ring
gc.set_threshold(700, 10, 10)
print(died[:1], len(died))
gc.disable()
