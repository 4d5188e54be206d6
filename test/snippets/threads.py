import sys
import threading


def work():
    mine = [len(shared)]
    shared.append(mine)
    again = shared[-1]
    again.append("seen")
    del mine


shared = []
for turn in range(3):
    thread = threading.Thread(target=work)
    thread.start() or thread.join()
print(shared)
del thread
first = shared[0]
print(sys.getrefcount(first), len(shared))
