import sys


def leave(items):
    held = [items]
    print("leaving", len(held))
    try:
        sys.exit(0)
    finally:
        print("on the way")


data = [1]
leave(data)
print("never")
