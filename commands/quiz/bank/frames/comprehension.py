# kind: versions
# level: 3
# view: heap
# vary S_: 'x', [0], (1,)
# because: {right}: there a list comprehension runs in the frame around it, elsewhere in one of its own.
# wrong: 'On all of them' => You chose this because it stands inside the function; but on some Pythons it is a function of its own.
# wrong: 'On none of them' => You chose this because its names stay inside; they do, but not on each Python by a frame of its own.

import sys
def work():
    return [sys._getframe().f_code.co_name
            for n in S_][0]

print(work() == 'work')
