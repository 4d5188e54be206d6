class B: pass
b = B()
b.p = [1]
v = vars(b)
b = None
print(v)
