# kind: leak
# level: 2
# view: leaks
# rename: done, spare
# because: Each run leaves one more result in `done`: it is at module level and nobody takes anything out.

import threading
done = []
spare = []
def work():
    done.append([0] * 10)
def main():
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
