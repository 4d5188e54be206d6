import threading, sys
def run(data):
    return sys.getrefcount(data)
d2 = [2]
t1 = threading.Thread(target=run, args=("in",))
t1.start() or t1.join()
print(run(d2), sys.getrefcount(d2))
print(run(d2), sys.getrefcount(d2))
