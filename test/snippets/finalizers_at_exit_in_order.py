class N:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
b = N(2)
a = [N(1), b]
d = {1: N(4), 2: N(5)}
_z = N(6)
