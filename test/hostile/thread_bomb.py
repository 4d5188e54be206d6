import threading
import time

started = 0
try:
    while started < 100000:
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        started += 1
    print("escaped")
except RuntimeError:
    print(12 < started < 200)
