# kind: prints
# level: 2
# view: heap
# vary N_: 2, 7, 55
# rename: mine, crew
# because: A threading.local has attributes of its own for each thread: the other one set its own age.
# wrong: N_ => You chose N_ because threads share objects; they do, but this one keeps its attributes apart by thread.
# wrong: 'AttributeError' => This thread set its age itself; it is the other one's that cannot be seen here.

import threading
mine = threading.local()
mine.age = 1
def work():
    mine.age = N_

crew = threading.Thread(target=work)
crew.start()
crew.join()
print(mine.age)
