# a program begins
a = [1]  # a list


# nothing here

b = a ; c = b  ;


def f(x): return [x]  # one line


if b:

    # inside
    d = f(a)

else: d = None
print(len(d), d[0] is c)
# the end
