# kind: versions
# level: 3
# view: sizeof
# vary N_: 0, 1, 5, 40
# rename: pair, cats
# because: A list's head is larger, as its places lie elsewhere and may be more than it uses. A newer Python's tuple keeps its hash in its head, so that the difference is smaller.
# wrong: 'On all of them' => You chose this because the difference looks fixed; but the tuple's head has grown.
# wrong: 'On none of them' => You chose this because the list looks much larger; but the heads differ by one word or two.

import sys
pair = (0,) * N_
cats = [0] * N_
print(sys.getsizeof(cats) - sys.getsizeof(pair)
      == 16)
