# claim: An ASCII str takes one byte a character and a fixed head (49 or 41 by version)
# shown by: sizeof
# also asked: bytes of a string

import sys

heads = {sys.getsizeof("a" * length) - length for length in range(1000)}
print("bytes beside the characters:", *heads)
print("? each character takes one byte, the head is fixed:", len(heads) == 1)
print("? the head is 49 or 41 bytes:", heads <= {49, 41})
