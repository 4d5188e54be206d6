import bisect
import heapq
import sys


class Task:
    def __init__(self, rank, load):
        self.rank = rank
        self.load = load

    def __lt__(self, other):
        lower = self.rank < other.rank
        return lower


load = ["load"]
heap = []
for rank in (3, 1, 2):
    task = Task(rank, load)
    heapq.heappush(heap, task)
first = heapq.heappop(heap)
print(first.rank, sys.getrefcount(first), sys.getrefcount(load))
best = heapq.nsmallest(1, heap)
print(best[0] is heap[0])
ranks = [[1], [3]]
place = bisect.bisect(ranks, [2])
ranks.insert(place, first.load)
print(ranks, ranks[1] is load)
