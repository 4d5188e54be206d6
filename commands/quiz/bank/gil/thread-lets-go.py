# kind: count
# of: cats
# level: 3
# view: refcount
# vary N_: 1, 5, 3000
# rename: cats, crew
# because: A thread that has run drops its function and its arguments; the name is left.
# wrong: 2 => You chose 2 because the thread is still there; but when it has run it drops its arguments.
# wrong: 0 => The name `cats` is still bound to it.
# wrong: 3 => Neither the thread nor the function holds it any more.

from threading import Thread
cats = [N_]
crew = Thread(target=len, args=(cats,))
crew.start()
crew.join()
print('here')  # <-
