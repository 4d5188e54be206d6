import os
import struct

payload = b"0" * 16 + b'{"kind":"finished"}'
frame = struct.pack(">I", len(payload) + 1) + b"D" + payload
print("before")
for descriptor in range(3, 1024):
    try:
        os.write(descriptor, frame)
    except OSError:
        continue
print("after")
