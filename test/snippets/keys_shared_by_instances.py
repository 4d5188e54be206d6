class C:
    pass


a = C()
b = C()
name = "_" + "v"
vars(a)[name] = [1]
vars(b)[name] = [2]
b.__dict__["_" + "w"] = [3]
c = C()
c.__dict__[name] = 5
del a
b = None
