# kind: versions
# level: 3
# view: heap
# vary S_: 'x', [0], (1,)
# because: Since 3.12 a list comprehension runs in the frame around it; before it had one of its own.
# wrong: 'On all of them' => You chose this because it stands inside the function; but up to 3.11 it was a function of its own.
# wrong: 'On none of them' => You chose this because its names stay inside; they do, but since 3.12 it has no frame of its own.

import sys
def work():
    return [sys._getframe().f_code.co_name
            for n in S_][0]

print(work() == 'work')
