import sys
import threading


def work(shared, slot):
    mine = [slot]
    shared[slot] = mine
    again = shared[slot]
    again.append(len(shared))


shared = {}
for slot in range(3):
    thread = threading.Thread(target=work, args=(shared, slot))
    thread.start()
    thread.join()
print(shared)
del thread
first = shared[0]
print(sys.getrefcount(first))
