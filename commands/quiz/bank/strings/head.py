# kind: prints
# level: 3
# view: sizeof
# others: yes
# vary S_: x, cat, hello
# because: Both take one byte a character here, but a str's head has room for hash, length, state and more: {right} bytes more on this Python.
# wrong: 0 => You chose 0 because both hold the same characters; but the heads of str and bytes differ.
# wrong: len('S_') => Each character takes one byte in both; the heads make the difference.

import sys
print(sys.getsizeof('S_')
      - sys.getsizeof(b'S_'))
