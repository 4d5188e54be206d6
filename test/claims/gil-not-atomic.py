# claim: An update in several steps, such as n = n + f() from two threads, may lose updates in spite of the GIL; a
# plain n += 1 mostly does not on 3.10+, which proves nothing
# shown by: learn
# also asked: is n += 1 atomic; thread safe counter; race

import sys
import threading

n = 0
both_have_read = threading.Barrier(2)


def f():
    both_have_read.wait()
    return 1


def in_steps():
    global n
    n = n + f()


def plain():
    global n
    for _ in range(300_000):
        n += 1


def run(target):
    global n
    n = 0
    threads = [threading.Thread(target=target) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return n


after = run(in_steps)
print("two threads, each n = n + f(), f gives 1: n is", after)
print("? n = n + f() from two threads loses updates:", after == 1)

usual = sys.getswitchinterval()
sys.setswitchinterval(1e-6)
lost = [600_000 - run(plain) for _ in range(3)]
sys.setswitchinterval(usual)
print("~ lost by n += 1, of 600,000, three times:", *lost)
print("?~ a plain n += 1 from two threads loses nothing here:", lost == [0, 0, 0])
