import io
import sys
from contextlib import redirect_stdout

print("to stderr", file=sys.stderr)
sys.stdout.write("written\n")
buffer = io.StringIO()
lines = ["one", "two"]
with redirect_stdout(buffer):
    print(*lines, sep=",")
text = buffer.getvalue()
saved, sys.stdout = sys.stdout, buffer
print("hidden")
sys.stdout = saved
print(text.strip(), len(buffer.getvalue()))
del saved
print("é", "日本", "\N{SNAKE}", flush=True)
