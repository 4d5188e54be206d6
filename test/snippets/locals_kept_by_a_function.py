import sys


class Loud:
    def __del__(self):
        print("bye")


def keep():
    value = Loud()
    table = locals()
    del value
    print("deleted", sorted(table))
    table.clear()
    print("cleared")
    other = [1]
    print(sys.getrefcount(other))
    locals()
    print(sys.getrefcount(other))


keep()
print("end")
