/** Ready snippets to compare, chosen by name: the classics, each measured anew whenever somebody asks. */
import type { Ready } from '../command.js'

function side(...lines: string[]): string {
  return lines.join('\n')
}

function pair(name: string, title: string, ...sides: string[]): Ready {
  return { name, title, code: sides.join('\n---\n') }
}

function records(head: readonly string[], make: string): string {
  return side(...head, `points = [${make} for i in range(n)]`)
}

const plain = ['class Point:', '    def __init__(self, x, y, z):', '        self.x, self.y, self.z = x, y, z'] as const
const slotted = [plain[0], "    __slots__ = 'x', 'y', 'z'", ...plain.slice(1)]

export const pairs: readonly Ready[] = [
  pair(
    'slots',
    'With and without __slots__',
    records(['# plain class', 'n = 1000', ...plain], 'Point(i, i, i)'),
    records(['# __slots__', 'n = 1000', ...slotted], 'Point(i, i, i)'),
  ),
  pair(
    'records',
    'Class, slots, dataclass, namedtuple, tuple',
    records(['# plain class', 'n = 2000', ...plain], 'Point(i, i, i)'),
    records(['# __slots__', 'n = 2000', ...slotted], 'Point(i, i, i)'),
    records(
      [
        '# dataclass(slots)',
        'n = 2000',
        'from dataclasses import dataclass',
        '@dataclass(slots=True)',
        'class Point:',
        '    x: int',
        '    y: int',
        '    z: int',
      ],
      'Point(i, i, i)',
    ),
    records(
      ['# namedtuple', 'n = 2000', 'from collections import namedtuple', "Point = namedtuple('Point', 'x y z')"],
      'Point(i, i, i)',
    ),
    records(['# tuple', 'n = 2000'], '(i, i, i)'),
  ),
  pair(
    'generator',
    'List or generator',
    side('# list', 'n = 10_000', 'total = sum([i * i for i in range(n)])'),
    side('# generator', 'n = 10_000', 'total = sum(i * i for i in range(n))'),
  ),
  pair(
    'join',
    '+= or join',
    side(
      '# one name',
      'n = 200',
      'def build():',
      "    text = ''",
      '    for _ in range(n):',
      "        text += 'spam' * 100",
      '    return len(text)',
      'build()',
    ),
    side(
      '# two names',
      'n = 200',
      'def build():',
      "    text = ''",
      '    for _ in range(n):',
      '        also = text',
      "        text += 'spam' * 100",
      '    return len(text)',
      'build()',
    ),
    side(
      '# join',
      'n = 200',
      'def build():',
      "    text = ''.join(['spam' * 100 for _ in range(n)])",
      '    return len(text)',
      'build()',
    ),
  ),
  pair(
    'membership',
    'x in a list, a set, a dict',
    ...[
      ['list', 'list(range(n))'],
      ['set', 'set(range(n))'],
      ['dict', 'dict.fromkeys(range(n))'],
    ].map(([label, data]) =>
      side(
        `# ${label}`,
        'n = 200',
        `data = ${data}`,
        'found = 0',
        'for i in range(n):',
        '    if i in data:',
        '        found += 1',
      ),
    ),
  ),
  pair(
    'array',
    'List or array of numbers',
    side('# list', 'n = 10_000', 'numbers = list(range(n))', 'total = sum(numbers)'),
    side('# array', 'n = 10_000', 'from array import array', "numbers = array('q', range(n))", 'total = sum(numbers)'),
  ),
  pair(
    'numpy',
    'List, array or numpy',
    side('# list', 'n = 10_000', 'numbers = list(range(n))', 'total = sum(numbers)'),
    side('# array', 'n = 10_000', 'from array import array', "numbers = array('q', range(n))", 'total = sum(numbers)'),
    side('# numpy', 'n = 10_000', 'import numpy', 'numbers = numpy.arange(n)', 'total = int(numbers.sum())'),
  ),
  pair(
    'builtin',
    'Loop or built-in function',
    side(
      'n = 10_000',
      'data = list(range(n))',
      'def loop():',
      '    total = 0',
      '    for x in data:',
      '        total += x',
      '    return total',
      'loop()',
    ).replace(/^/, '# loop\n'),
    side('# sum', 'n = 10_000', 'data = list(range(n))', 'sum(data)'),
  ),
  pair(
    'local',
    'Global, attribute or local name',
    ...[
      ['module attribute', ['import math', 'def work():'], 'math.sqrt'],
      ['global name', ['from math import sqrt', 'def work():'], 'sqrt'],
      ['local name', ['from math import sqrt', 'def work():', '    root = sqrt'], 'root'],
    ].map(([label, head, call]) =>
      side(`# ${label}`, 'n = 10_000', ...(head as string[]), '    for i in range(n):', `        ${call}(i)`, 'work()'),
    ),
  ),
  pair(
    'clear',
    'New buffer or cleared buffer',
    side(
      '# new',
      'n = 200',
      'def work():',
      '    for _ in range(n):',
      '        buffer = []',
      '        for i in range(100):',
      '            buffer.append(i)',
      'work()',
    ),
    side(
      '# cleared',
      'n = 200',
      'def work():',
      '    buffer = []',
      '    for _ in range(n):',
      '        buffer.clear()',
      '        for i in range(100):',
      '            buffer.append(i)',
      'work()',
    ),
  ),
  pair(
    'nodict',
    'A new attribute, without and with __slots__',
    side(
      '# plain class',
      'class Point:',
      '    pass',
      'point = Point()',
      'point.x = 1',
      'point.extra = 2',
      "print('extra is there')",
    ),
    side(
      '# __slots__',
      'class Point:',
      "    __slots__ = 'x',",
      'point = Point()',
      'point.x = 1',
      'try:',
      '    point.extra = 2',
      'except AttributeError as error:',
      '    print(error)',
    ),
  ),
  pair(
    'inherit',
    'A subclass that has no __slots__',
    side(
      '# __slots__',
      'n = 1000',
      'class Base:',
      "    __slots__ = 'x',",
      'class Point(Base):',
      "    __slots__ = 'y',",
      'points = [Point() for _ in range(n)]',
      'for i, point in enumerate(points):',
      '    point.x = point.y = i',
    ),
    side(
      '# no __slots__',
      'n = 1000',
      'class Base:',
      "    __slots__ = 'x',",
      'class Point(Base):',
      '    pass',
      'points = [Point() for _ in range(n)]',
      'for i, point in enumerate(points):',
      '    point.x = point.y = i',
    ),
  ),
  pair(
    'weakref',
    'Weak references, without and with __slots__',
    side(
      '# plain class',
      'import weakref',
      'class Point:',
      '    pass',
      'point = Point()',
      'weak = weakref.ref(point)',
      'print(weak() is point)',
    ),
    side(
      '# __slots__',
      'import weakref',
      'class Point:',
      "    __slots__ = 'x',",
      'point = Point()',
      'try:',
      '    weak = weakref.ref(point)',
      'except TypeError as error:',
      '    print(error)',
    ),
  ),
]
