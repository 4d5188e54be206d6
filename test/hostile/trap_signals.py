# A stop signal: the process would neither run nor end by itself.
import os
import signal

print("before")
os.kill(os.getpid(), signal.SIGSTOP)
