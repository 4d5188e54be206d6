# kind: prints
# level: 3
# view: sizeof
# vary N_: 2, 3, 5, 10
# rename: cats, start, more
# because: Each object got a block of its own: about N_ thousand more, and a few for the rest, which // takes away.
# wrong: 0 => You chose 0 because memory comes in large arenas; but blocks are counted, and each object has one.
# wrong: 1 => There is one list, but each object in it has a block of its own.
# wrong: 16 * N_ => Blocks are counted here, not bytes.

import sys
start = sys.getallocatedblocks()
cats = [object() for n in range(N_ * 1000)]
more = sys.getallocatedblocks() - start
print(more // 1000)
