# kind: prints
# level: 3
# view: heap
# vary N_: 2, 3, 5
# rename: ring
# because: The list's last item is a reference to the list itself, so each [-1] leads back to it.
# wrong: N_ + 2 => You thought the list grows inside; but it holds one reference to itself, which leads to the same list.
# wrong: 0 => You chose 0 because append seems to copy an empty list; but it stores a reference, no copy.
# wrong: 'RecursionError' => A list may hold itself; only walking without end would fail, and [-1][-1] is two steps.

ring = list(range(N_))
ring.append(ring)
print(len(ring[-1][-1]))
