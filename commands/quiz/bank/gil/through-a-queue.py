# kind: same
# level: 1
# view: is
# vary N_: 1, 5, 3000
# rename: cats, line
# because: A queue between threads hands over references; nothing is copied.
# wrong: 'False in both' => You chose False because a queue seems to send a copy; that is so between processes, not between threads.

from queue import Queue
line = Queue()
cats = [N_]
line.put(cats)
print(line.get() is cats)
