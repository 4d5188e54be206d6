/** Programs whose names are bound to one value of each kind. */
export const SIZES: Record<string, string> = {
  numbers: `zero = 0; one = 1; negative = -5; big = 2**100; huge = 10**5000
yes = True; nothing = None; dots = ...; half = 1.5; turn = 1j`,
  texts: `import ctypes
empty = ''; letter = 'a'; hello = 'hello'; accent = 'é'; wide = 'Ā'; snake = '🐍'; mixed = 'hello 🐍'; long = 'x' * 10000
cached = 'hé' * 10; encode = ctypes.pythonapi.PyUnicode_AsUTF8; encode.restype = ctypes.c_char_p
encode(ctypes.py_object(cached)); del encode
nothing = b''; raw = b'hello'; longer = b'x' * 5000`,
  sequences: `empty = []; three = [1, 2, 3]; appended = []
for number in range(5): appended.append(number)
comprehended = [n for n in range(10)]; nested = [three, three, [three]]
none = (); pair = (1, 2); row = (1, 'a', None); whole = range(10); part = slice(1, 2, 3)
ring = []; ring.append(ring); shrunk = list(range(1000)); del shrunk[10:]`,
  tables: `none = {}; one = {'a': 1}; numbers = {n: 0 for n in range(6)}; many = {str(n): n for n in range(100)}
called = dict(a=1, b=2); emptied = {n: n for n in range(100)}
for n in range(90): del emptied[n]
nobody = set(); few = {1, 2, 3}; more = set(range(10)); frozen = frozenset(range(9)); less = {1, 2, 3}; less.discard(2)`,
  buffers: `import array
nothing = bytearray(); some = bytearray(b'hello'); room = bytearray(1000); numbers = array.array('i', [1, 2, 3])
doubles = array.array('d', range(1000)); view = memoryview(b'abc'); grown = bytearray()
for n in range(50): grown.append(n)`,
  collections: `import collections
none = collections.deque(); few = collections.deque([1, 2, 3]); many = collections.deque(range(1000))
ordered = collections.OrderedDict(a=1, b=2); default = collections.defaultdict(list, a=[1])
counter = collections.Counter('abca'); chain = collections.ChainMap({'a': 1})
Point = collections.namedtuple('Point', 'x y'); point = Point(1, 2)`,
  numeric: `import decimal, fractions, datetime
price = decimal.Decimal('1.5'); long = decimal.Decimal('1' * 400); third = fractions.Fraction(1, 3)
moment = datetime.datetime(2020, 1, 1); day = datetime.date(2020, 1, 1); span = datetime.timedelta(1)`,
  instances: `class Plain:
    def __init__(self): self.x = [1]; self.y = {'a': 2}; self.z = 3
class Slots:
    __slots__ = ('x', 'y', 'z')
class More(Slots):
    __slots__ = ('w',)
class Both(Slots): pass
class Empty: pass
plain = Plain(); later = Plain(); materialised = Plain(); names = vars(materialised)
replaced = Plain(); replaced.__dict__ = {'a': 1}; slots = Slots(); slots.x = 'a'; more = More(); more.w = [1]
both = Both(); both.x = 1; both.other = 2; empty = Empty(); bare = object()`,
  subclasses: `class L(list): pass
class T(tuple): pass
class I(int): pass
class S(str): pass
class B(bytes): pass
class D(dict): pass
class F(float): pass
class E(Exception): pass
items = L([1, 2]); named = L(); named.note = 'x'; row = T((1, 2)); number = I(5); large = I(2**100); text = S('abc')
wide = S('é'); raw = B(b'abc'); table = D(a=1); half = F(1.5); error = E('y'); plain = ValueError('x')`,
  library: `import dataclasses, enum, functools, itertools, types, weakref
class Node: pass
@dataclasses.dataclass
class Data:
    a: int = 1
    b: list = dataclasses.field(default_factory=list)
class Color(enum.Enum):
    RED = 1
class Level(enum.IntEnum):
    LOW = 1
node = Node(); weak = weakref.ref(node); data = Data(); red = Color.RED; low = Level.LOW
part = functools.partial(int, '3'); counter = itertools.count(); space = types.SimpleNamespace(a=1)
proxy = types.MappingProxyType({'a': 1}); bound = node.__init__; rest = iter([1, 2]); keys = {'a': 1}.keys()`,
  running: `def count():
    yield 1
async def later(): pass
generator = count(); numbered = enumerate([1]); zipped = zip([1], [2]); backwards = reversed([1])
started = count(); next(started); coroutine = later(); coroutine.close()`,
  hostile: `class Meta(type):
    def __getattribute__(cls, name): raise RuntimeError
class Strict(metaclass=Meta): pass
class Own:
    def __sizeof__(self): return 12345
class Small:
    def __sizeof__(self): return 0
class Closed:
    def __getattribute__(self, name): raise RuntimeError
    def __repr__(self): raise RuntimeError
    def __hash__(self): raise RuntimeError
    def __eq__(self, other): raise RuntimeError
strict = Strict(); own = Own(); small = Small(); inside = [Own()]
[own, inside]`,
  last: `shared = [1, 2]
{'left': shared, 'right': shared}`,
}
