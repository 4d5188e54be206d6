/** Programs that leak: what each run leaves (`each` of a type, or null where only bytes or items tell), and through which steps. */
export interface Leak {
  code: string
  type: string | null
  each: number
  /** As the labels and types of the way say, in order; null for no way at all. */
  through: string[] | null
}

export const LEAKS: Record<string, Leak> = {
  'a list at module level': {
    code: 'class Session: pass\nlog = []\ndef handle():\n    s = Session()\n    log.append(s)',
    type: 'Session',
    each: 1,
    through: ["['log'] list", 'Session'],
  },
  'a dict used as a cache': {
    code: 'cache = {}\nn = 0\ndef square():\n    global n\n    n += 1\n    cache[n] = str(n) * 10',
    type: null,
    each: 1,
    through: ["['cache'] dict"],
  },
  'a default argument': {
    code: 'def add(item, to=[]):\n    to.append(item)\n    return to\nadd({1}); add({2}); add({3})',
    type: 'set',
    each: 3,
    through: ["['add'] function", '.__defaults__ tuple', '[0] list', 'set'],
  },
  'an lru_cache of a method': {
    code: `import functools
class Service:
    @functools.lru_cache(maxsize=None)
    def get(self, n): return n
def use(): Service().get(1)`,
    type: 'Service',
    each: 1,
    through: ["['Service'] type", "['get'] _lru_cache_wrapper", 'Service'],
  },
  'exceptions that are kept': {
    code: `errors = []
def fail():
    big = bytearray(10_000)
    try: 1 / 0
    except ZeroDivisionError as e: errors.append(e)`,
    type: 'ZeroDivisionError',
    each: 1,
    through: ["['errors'] list", 'ZeroDivisionError'],
  },
  'rings with the collector off': {
    code: 'import gc\ngc.disable()\nclass Node: pass\ndef make():\n    a = Node(); b = Node(); a.n = b; b.n = a',
    type: 'Node',
    each: 2,
    through: null,
  },
  'a closure': {
    code: `class Item: pass
def outer():
    kept = []
    def inner(): kept.append(Item())
    return inner
grow = outer()
def run(): grow()`,
    type: 'Item',
    each: 1,
    through: ["['grow'] function", '.__closure__ tuple', 'cell', '.cell_contents list', 'Item'],
  },
  'an attribute of a class': {
    code: 'class Bus:\n    handlers = []\ndef connect(): Bus.handlers.append([1])',
    type: 'list',
    each: 1,
    through: ["['Bus'] type", "['handlers'] list", 'list'],
  },
  'buffers that are not let go': {
    code: "import io\nkept = []\ndef read():\n    kept.append(io.BytesIO(b'x' * 5000))",
    type: '_io.BytesIO',
    each: 1,
    through: ["['kept'] list", 'BytesIO'],
  },
}

/** Programs that leave nothing, however often they run. */
export const STEADY: Record<string, string> = {
  'lists and dicts of a function': 'def work():\n    a = [i for i in range(100)]\n    return {str(i): i for i in a}',
  'nothing at all': 'def work(): pass',
  'rings that the collector frees': 'class N: pass\ndef work():\n    a = N(); a.me = a',
  'a bounded cache': `import functools, itertools
n = itertools.count()
@functools.lru_cache(maxsize=100)
def f(x): return [x]
def use(): f(next(n))`,
  'a bounded queue': 'import collections\nq = collections.deque(maxlen=200)\ndef work(): q.append([1])',
  'random sizes':
    'import random\nlast = None\ndef work():\n    global last\n    last = [[] for _ in range(random.randrange(500))]',
  'a dict with the same keys': 'cache = {}\ndef work():\n    for i in range(50): cache[i] = [i]',
  'exceptions that are let go': 'def work():\n    try: 1 / 0\n    except ZeroDivisionError: pass',
  'exceptions that end the run': 'def work():\n    local = [1]\n    raise ValueError(local)',
  'generators left half-way': 'def numbers():\n    yield [1]\n    yield [2]\ndef work(): next(numbers())',
  'classes made anew': 'def work():\n    class Local: pass\n    return Local()',
  'text that is put together': "def work():\n    s = ''\n    for i in range(200): s += str(i)\n    return s",
  'a list that is cleared': 'log = []\ndef work():\n    log.extend([[1]] * 20)\n    log.clear()',
  'weak references': `import weakref
class A: pass
alive = weakref.WeakSet()
def work(): alive.add(A())`,
  'a thread each time': 'import threading\ndef work():\n    t = threading.Thread(target=list); t.start(); t.join()',
  'deep recursion': 'def down(n): return [n] if n == 0 else [down(n - 1)]\ndef work(): down(200)',
  'json and back': "import json\ndef work(): json.loads(json.dumps({'a': [1, 2, {'b': None}]}))",
  'dates and decimals':
    'import datetime, decimal\ndef work(): return datetime.date(2020, 1, 1), decimal.Decimal(1) / 7',
  'closures that go': 'def work():\n    kept = []\n    def inner(): kept.append(inner)\n    inner()',
  'only statements': 'a = [1, 2, 3]\nb = a\nfor i in range(10): b.append(i)',
}
