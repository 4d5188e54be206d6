# kind: prints
# level: 3
# view: heap
# vary N_: 66, 77, 90
# rename: data, view, part
# because: A memoryview looks at the bytes that are there; a slice of a bytearray is a copy of its own.
# wrong: '65 65' => You chose {this} because both look like slices; but a memoryview copies nothing and shows the change.
# wrong: 'N_ N_' => You took both for views; but a slice of a bytearray is a copy.
# wrong: '65 N_' => It is the other way round: the memoryview shows the change.

data = bytearray(b'AAAA')
view = memoryview(data)[1:]
part = data[1:]
data[1] = N_
print(view[0], part[0])
