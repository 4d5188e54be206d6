import signal


def again(*_):
    raise KeyboardInterrupt


signal.signal(signal.SIGXCPU, again)
signal.setitimer(signal.ITIMER_REAL, 0.01, 0.01)
signal.signal(signal.SIGALRM, again)
print("before")
while True:
    try:
        while True:
            pass
    except BaseException:
        continue
