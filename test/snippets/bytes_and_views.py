import sys

raw = bytes([1, 2, 3] * 5)
data = bytearray(raw)
view = memoryview(data)
part = view[2:5]
print(sys.getrefcount(data), bytes(part))
part[0] = 9
print(data[2], part.obj is data)
try:
    data.append(1)
except BufferError:
    print("locked")
part.release()
view.release()
data.append(7)
print(sys.getrefcount(data), len(data))
copy = data[:]
copy += raw
text = raw.hex()
same = bytes(raw)
print(same is raw, len(copy), text[:4])
