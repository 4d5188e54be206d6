# kind: count
# of: cats
# level: 2
# view: refcount
# vary N_: 1, 5, 3000
# rename: cats, crew
# because: The name, and the tuple of arguments that the thread keeps until it has run.
# wrong: 1 => You chose 1 because the thread has not begun; but it keeps its arguments from the beginning.
# wrong: 3 => That would need one more holder; the tuple of arguments is the only one beside the name.

from threading import Thread
cats = [N_]
crew = Thread(target=len, args=(cats,))
print('here')  # <-
