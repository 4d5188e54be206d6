# claim: getsizeof counts the container, not what it refers to
# shown by: sizeof
# also asked: getsizeof of nested containers; total size

import sys

small, large = ["x"], ["x" * 1_000_000]
print("list of a short string:", sys.getsizeof(small), "of a long one:", sys.getsizeof(large))
print("the long string itself:", sys.getsizeof(large[0]))
print("? what the container refers to is not counted:", sys.getsizeof(small) == sys.getsizeof(large))
