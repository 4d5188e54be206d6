# claim: An int takes 28 bytes and grows by 4 for each 30 bits; 2**256 takes 60
# shown by: sizeof
# also asked: bytes of an int; big numbers

import sys

sizes = {text: sys.getsizeof(eval(text)) for text in ("0", "1", "2**30 - 1", "2**30", "2**60", "2**256")}
print("getsizeof:", ", ".join(f"{text} {size}" for text, size in sizes.items()))
print("? an int that is not zero takes 28 bytes:", sizes["1"] == sizes["2**30 - 1"] == 28)
print("? zero takes 28 bytes too:", sizes["0"] == 28)
grown = [sys.getsizeof(1 << bits) for bits in range(0, 3000, 30)]
print("? an int grows by 4 for each 30 bits:", grown == list(range(28, 28 + 4 * len(grown), 4)))
print("? 2**256 takes 60:", sizes["2**256"] == 60)
