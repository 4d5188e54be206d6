class R: pass
r = R()
print(r is R)
