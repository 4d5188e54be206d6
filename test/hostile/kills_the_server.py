import ctypes
import os
import signal

libc = ctypes.CDLL(None)
SERVER = int("@SERVER@")
for target in (SERVER, -SERVER, 0, -1, 1):
    for act in (lambda: os.kill(target, signal.SIGKILL), lambda: os.killpg(abs(target), signal.SIGKILL)):
        try:
            act()
            print("escaped", target)
        except OSError:
            continue
print(libc.tgkill(SERVER, SERVER, 9), libc.syscall(200, SERVER, 9), libc.syscall(424, 3, 9, 0, 0))
print(os.kill(os.getpid(), 0))
