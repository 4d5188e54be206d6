/** Programs that ask for collections: what these find is the same with and without somebody who looks on. */
export const CYCLES: Record<string, string> = {
  'two nodes': `import gc
class Node: pass
a = Node(); b = Node(); a.next = b; b.next = a
del a, b
print(gc.collect())`,
  'a list that holds itself': `import gc
l = []; l.append(l)
del l
print(gc.collect(), gc.collect())`,
  'nodes with slots': `import gc
class Node:
    __slots__ = ('next', 'value')
a = Node(); a.value = [1, [2]]; a.next = Node(); a.next.next = a; a.next.value = {'k': []}
del a
print(gc.collect())`,
  'locals of a function': `import gc
def make(n):
    first = last = {'n': 0}
    for i in range(n):
        last['next'] = {'n': i, 'prev': last}; last = last['next']
    last['next'] = first
make(5); make(40)
print(gc.collect())`,
  'a class that goes': `import gc
class Gone:
    def method(self): return Gone
gone = Gone()
del Gone, gone
print(gc.collect() > 3)`,
  'an exception that is kept by its frame': `import gc
def fail():
    local = [1]
    try: 1 / 0
    except ZeroDivisionError as error: kept = error
fail()
print(gc.collect())`,
  'a function that closes over itself': `import gc
def outer():
    def inner(n): return inner(n - 1) if n else 0
    return inner(2)
outer(); outer()
print(gc.collect())`,
  'rings, and what hangs on them': `import gc
class Box:
    def __init__(self, held): self.held = held; self.me = self
boxes = [Box([i, (i, [i])]) for i in range(30)]
del boxes
print(gc.collect())`,
  'generations one after the other': `import gc
gc.disable()
def ring(): l = [[]]; l[0].append(l); return l
kept = ring(); ring()
print(gc.collect(0)); ring()
print(gc.collect(1)); del kept
print(gc.collect(0), gc.collect(1), gc.collect(2))`,
  'a finalizer in a ring': `import gc
class Last:
    def __init__(self, name): self.name = name; self.me = self
    def __del__(self): print('del', self.name)
one = Last('one'); two = Last('two')
del one, two
print(gc.collect())`,
  'a finalizer that brings its object back': `import gc
class Back:
    def __del__(self):
        global back
        back = self
b = Back(); b.me = b; b.more = [b]
del b
print(gc.collect()); print(type(back).__name__)`,
  'three hundred rings of three': `import gc
gc.disable()
for i in range(300):
    a, b, c = [], [], []
    a.append(b); b.append(c); c.append(a)
    if i % 50 == 49: print(gc.collect())`,
  'a chain of two thousand that is closed': `import gc
gc.disable()
first = last = []
for i in range(2000): last.append([]); last = last[0]
last.append(first)
del first, last
print(gc.collect())`,
}

/** Programs that print what the collector says of itself, or in which order things end. */
export const TOLD: Record<string, string> = {
  counts: `import gc
gc.disable()
start = gc.get_count()[0]
kept = [[] for _ in range(500)]
print(400 < gc.get_count()[0] - start <= 510)
gc.collect(); print(gc.get_count()[1:]); gc.collect(0); gc.collect(0); print(gc.get_count()[1:])
gc.collect(1); print(gc.get_count()[1:]); gc.collect(); print(gc.get_count()[1:])
before = gc.get_count()[0]; more = {n: set() for n in range(100)}; made = gc.get_count()[0] - before
before = gc.get_count()[0]; more.clear(); print(made - made % 100, gc.get_count()[0] - before)`,
  thresholds: `import gc
print(gc.get_threshold()); gc.set_threshold(50, 3, 2); print(gc.get_threshold(), gc.isenabled(), gc.get_debug())
before = [s['collections'] for s in gc.get_stats()]
kept = [set() for _ in range(510)]
after = [s['collections'] for s in gc.get_stats()]
print(sum(after) - sum(before) in (9, 10, 11)); print(len(gc.callbacks), gc.garbage, gc.get_freeze_count() >= 0)`,
  'a program that listens itself': `import gc, sys
def told(phase, info): print(phase, sorted(info), sys._getframe(1).f_code.co_name)
gc.callbacks.append(told)
l = []; l.append(l); del l
print(gc.collect()); print(gc.callbacks == [told]); gc.callbacks.clear(); gc.collect(); print(gc.collect.__name__)`,
  'finalizers in order': `import gc, weakref
class Node:
    def __init__(self, name): self.name = name; self.me = self
    def __del__(self): print('del', self.name)
one = Node('one'); two = Node('two')
first = weakref.ref(one, lambda _: print('callback of one')); second = weakref.ref(two, print)
last = weakref.finalize(two, print, 'finalize of two')
del one, two
gc.collect(); print(first(), second(), last.alive)
three = Node('three'); three.me = None; third = weakref.ref(three, lambda _: print('callback of three')); del three
print('end')`,
  'saved instead of freed': `import gc
gc.set_debug(gc.DEBUG_SAVEALL)
l = []; l.append(l); del l
print(gc.collect(), [type(x).__name__ for x in gc.garbage], gc.get_debug()); gc.set_debug(0)`,
  tracked: `import gc
t = tuple([1, 2.5, 'x']); d = dict([('a', 1)]); n = tuple([[]]); s = 'text'
print([gc.is_tracked(x) for x in (t, d, n, s)]); gc.collect(); print([gc.is_tracked(x) for x in (t, d, n, s)])
d['l'] = []; print(gc.is_tracked(d), gc.is_tracked(gc), gc.is_tracked({}), gc.is_tracked([]))`,
}
