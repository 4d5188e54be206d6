import os

print("before")
for descriptor in range(3, 1024):
    try:
        os.write(descriptor, b"\xff" * 4096)
    except OSError:
        continue
