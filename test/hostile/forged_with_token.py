# Finds the engine's own channel and says things in its name.
import gc

print("before")
for value in gc.get_objects():
    if type(value).__name__ == "frame":
        continue
channel = None
import sys

frame = sys._getframe()
while frame:
    for value in frame.f_locals.values():
        if type(value).__name__ == "Channel":
            channel = value
    frame = frame.f_back
channel.send(b"T", b'"nonsense"')
