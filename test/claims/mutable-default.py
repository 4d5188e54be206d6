# claim: A default argument is made once, lives in f.__defaults__ and keeps what is put into it
# shown by: heap
# also asked: default argument evaluated once; def f(x=[])

made = []


def new_list():
    made.append("made")
    return []


def f(item, to=new_list()):
    to.append(item)
    return to


one, two = f(1), f(2)
print("lists made:", len(made), "f.__defaults__:", f.__defaults__)
print("? the default is made once, when def runs:", len(made) == 1)
print("? the default lives in f.__defaults__:", f.__defaults__[0] is one)
print("? the default keeps what is put into it:", one is two and two == [1, 2])
