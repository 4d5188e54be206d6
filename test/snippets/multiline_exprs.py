def f(a, b, c=None):
    return [a,
            b,
            c]
base = [0]
x = f(
    base,
    [
        base,
        f(1,
          base),
    ],
    c={
        "k": base,
    },
)
y = (x[0]
     if len(x) > 2
     else
     None)
z = [
    item
    for item in x
    if item is not
    base
]
print(y is base,
      len(z))
w = (base
     + y
     + [x])
assert (w
        and z), "never"
del (x,
     y)
z = (
    None
)
w[-1] = \
    None
