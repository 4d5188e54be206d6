# oracle: output
import sys


def endless(value):
    return endless([value])


sys.setrecursionlimit(100)
try:
    endless(1)
except RecursionError as error:
    text = str(error)[:20]
sys.setrecursionlimit(1000)
last = [1]
print(text, last)
