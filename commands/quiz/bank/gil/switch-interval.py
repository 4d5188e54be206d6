# kind: prints
# level: 3
# view: heap
# because: {right} seconds: after that a thread is asked to let go of the lock.
# wrong: sys.getswitchinterval() * 2 => That is twice as long; it is {right} seconds.
# wrong: sys.getswitchinterval() * 20 => A hundred bytecodes were the measure of Python 2; now it is a time, {right} seconds.
# wrong: 0 => A thread may run for a while before it is asked to let go: {right} seconds.

import sys
print(sys.getswitchinterval())
