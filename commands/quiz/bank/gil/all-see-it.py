# kind: prints
# level: 1
# view: heap
# vary N_: 2, 7, 55
# rename: cats, crew
# because: Threads share all objects of the process: what one appends the others see.
# wrong: [1] => You chose {this} because a thread seems to work on a copy; that is so for processes, threads share everything.
# wrong: [N_] => The list had an item before, and it is the same list.
# wrong: None => The function gives None; but the print asks for the list.

import threading
cats = [1]
def work():
    cats.append(N_)

crew = threading.Thread(target=work)
crew.start()
crew.join()
print(cats)
