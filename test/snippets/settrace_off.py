import sys


def work(items):
    copy = list(items)
    sys.settrace(None)
    copy.append(items)
    sys.setprofile(None)
    print(sys.getrefcount(items), sys.gettrace())
    return copy


data = [1]
sys.settrace(None)
result = work(data)
again = [result]
print(sys.getrefcount(result), result[1] is data)
del again
print(sys.getrefcount(result))
