import threading
def run(data):
    return None
d2 = [2]
t1 = threading.Thread(target=run, args=(1,))
t1.start() or t1.join()
run(d2)
x = 1
run(d2)
print(x)
