import threading


def ping():
    for turn in range(2):
        my_turn.wait()
        my_turn.clear()
        bag.append(["ping", turn])
        main_turn.set()


my_turn, main_turn = threading.Event(), threading.Event()
bag = []
other = threading.Thread(target=ping)
other.start()
for turn in range(2):
    my_turn.set(); main_turn.wait()
    main_turn.clear()
    last = bag[-1]
    last.append("seen")
other.join()
print(bag)
