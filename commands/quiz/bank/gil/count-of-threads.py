# kind: larger
# level: 1
# view: sizeof
# of: one, four, many
# vary N_: 40, 60, 80
# because: `many` holds N_ references; that they are to one function, which any thread may call, adds nothing.

import threading
one = [len]
four = [len] * 4
many = [len] * N_
