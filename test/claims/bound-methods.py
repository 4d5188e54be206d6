# claim: Each access of obj.method makes a new bound method
# shown by: is
# also asked: obj.method is obj.method


class Thing:
    def method(self):
        pass


obj, row = Thing(), []
first, second = obj.method, obj.method
print("first == second:", first == second, "first is second:", first is second)
print("? each access of obj.method makes a new bound method:", first is not second and first == second)
print("? each access of a list's append does so too:", row.append is not row.append)
