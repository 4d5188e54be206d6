# kind: larger
# of: cats, dogs
# by: footprint
# level: 3
# view: sizeof
# vary N_: 10, 15, 20, 31, 40, 47
# rename: cats, dogs
# because: The allocator rounds up to the next size class; one byte more matters only where it goes beyond a step.
# wrong: 'None: the two largest are of one size' => You thought that one byte gets lost in the rounding; here it needs the next larger block.
# wrong: '`dogs`' => It asks for one byte more; but both are rounded up to the same block.

cats = bytes(N_)
dogs = bytes(N_ + 1)
