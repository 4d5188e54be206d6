import signal


def again(*_):
    raise KeyboardInterrupt


signal.signal(signal.SIGXCPU, again)
signal.setitimer(signal.ITIMER_REAL, 0.0001, 0.0001)
signal.signal(signal.SIGALRM, again)
print("before")
for _ in range(300):
    try:
        while True:
            pass
    except BaseException:
        continue
