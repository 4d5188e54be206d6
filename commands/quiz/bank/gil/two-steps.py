# kind: prints
# level: 3
# view: heap
# vary S_: n += 1, n -= 1, n *= 2, n |= 4
# rename: steps, step
# because: `S_` first loads n, computes, and then stores n: another thread may come in between.
# wrong: 1 => You chose 1 because it looks like one step; but n is read by one instruction and written by another.
# wrong: 0 => Names are looked up by instructions; that is what can be counted here.
# wrong: 3 => The computing in the middle works on what was loaded, not on the name.

import dis
steps = dis.get_instructions('S_')
print(len([step for step in steps
           if step.argval == 'n']))
