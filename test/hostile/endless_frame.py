import os

print("before")
for descriptor in range(3, 1024):
    try:
        os.write(descriptor, b"\x00\x10\x00\x00R")
        while True:
            os.write(descriptor, b"x" * 65536)
    except OSError:
        continue
