# kind: same
# level: 1
# view: is
# vary N_: 2, 3, 90
# because: Each call makes a generator of its own, with a frame of its own.
# wrong: 'True in both' => You chose True because both call one function; but each call makes a new generator.

def walk():
    yield N_

print(walk() is walk())
