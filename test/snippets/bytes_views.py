buf = bytearray(b"hello" * 4)
mv = memoryview(buf)
sl = mv[2:8]
half = mv[::2]
try:
    buf.extend(b"x")
except BufferError as e:
    print("locked")
b = bytes(sl)
sl[0] = 65
c = mv.tobytes()
ro = mv.toreadonly()
print(buf[:4], b)
obj = sl.obj
print(obj is buf)
sl.release()
del mv, half, ro
obj = None
buf += b"!"
with memoryview(b) as v:
    first = v[0:2]
    x = first.tobytes()
    first.release()
import array
arr = array.array("i", [1, 2, 300])
am = memoryview(arr)
l = am.tolist()
am.release()
arr.append(4)
print(l, x)
v = arr = None
buf = b = c = None
