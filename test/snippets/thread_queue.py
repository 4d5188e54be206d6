import queue
import threading


class Job:
    def __init__(self, load):
        self.load = load

    def __del__(self):
        done.append(self.load)


def worker():
    job = jobs.get()
    result = [job.load]
    job = None
    results.put(result)


done = []
jobs, results = queue.Queue(), queue.Queue()
jobs.put(Job([1]))
thread = threading.Thread(target=worker)
thread.start() or thread.join()
answer = results.get()
print(answer, done, answer[0] is done[0])
local = threading.local()
local.value = answer
del local
print(answer)
