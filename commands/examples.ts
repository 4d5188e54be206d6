/** Ready snippets beyond the commands' own, for menus: each shows one lesson under one command. */

export interface Example {
  title: string
  /** The name of the command that shows it best. */
  command: string
  code: string
}

function lines(...code: string[]): string {
  return code.join('\n')
}

export const examples: readonly Example[] = [
  {
    title: 'Three rows, one list',
    command: 'heap',
    code: lines('grid = [[0] * 2] * 3', 'grid[0][0] = 9', 'print(grid)'),
  },
  {
    title: 'A default that remembers',
    command: 'heap',
    code: lines(
      'def add(item, to=[]):',
      '    to.append(item)',
      '    return to',
      '',
      'one = add(1)',
      'two = add(2)',
      'print(one)',
    ),
  },
  {
    title: 'Copy and deepcopy',
    command: 'heap',
    code: lines('import copy', 'a = [[1], [2]]', 'b = a[:]', 'c = copy.deepcopy(a)', 'a[0].append(9)'),
  },
  {
    title: 'What a closure keeps',
    command: 'heap',
    code: lines(
      'def counter():',
      '    count = [0]',
      '    def step():',
      '        count[0] += 1',
      '        return count[0]',
      '    return step',
      '',
      'tick = counter()',
      'tick()',
    ),
  },
  {
    title: 'Two that hold each other',
    command: 'gc',
    code: lines(
      'import gc',
      'class Node: pass',
      '',
      'a = Node()',
      'b = Node()',
      'a.next = b',
      'b.next = a',
      'del a, b',
      'gc.collect()',
    ),
  },
  {
    title: 'When the collector comes by itself',
    command: 'gc',
    code: lines(
      'import gc',
      'print(gc.get_threshold())',
      'for i in range(3000):',
      '    ring = []',
      '    ring.append(ring)',
      'print(gc.get_count())',
    ),
  },
  {
    title: 'A cache that keeps every self',
    command: 'leaks',
    code: lines(
      'import functools',
      'class Service:',
      '    @functools.lru_cache(maxsize=None)',
      '    def get(self, number): return [number]',
      '',
      'def use():',
      '    service = Service()',
      '    service.get(1)',
    ),
  },
  {
    title: 'What a call holds',
    command: 'refcount',
    code: lines(
      'def show(items):',
      '    return len(items)',
      '',
      'a = [1, 2]',
      'show(a)',
      'rows = [a, a]',
      'del rows[0]',
    ),
  },
  {
    title: 'When __del__ runs',
    command: 'refcount',
    code: lines(
      'class Loud:',
      '    def __del__(self):',
      "        print('gone')",
      '',
      'a = Loud()',
      'b = a',
      'del a',
      "print('still there')",
      'b = None',
    ),
  },
  {
    title: 'Spare room in a list',
    command: 'sizeof',
    code: lines('literal = [0, 1, 2, 3, 4]', 'grown = []', 'for n in range(5):', '    grown.append(n)', 'del n'),
  },
  {
    title: 'With and without __slots__',
    command: 'sizeof',
    code: lines(
      'class Plain:',
      '    def __init__(self): self.x = self.y = 0',
      'class Slots:',
      "    __slots__ = 'x', 'y'",
      '    def __init__(self): self.x = self.y = 0',
      '',
      'plain = Plain()',
      'slots = Slots()',
    ),
  },
  {
    title: 'One survivor keeps an arena',
    command: 'alloc',
    code: lines('many = [[n] for n in range(60_000)]', 'few = many[::500]', 'del many'),
  },
  {
    title: 'A text, piece by piece',
    command: 'profile',
    code: lines(
      'words = [str(n) for n in range(3000)]',
      "text = ''",
      'for word in words:',
      '    text += word',
      "joined = ''.join(words)",
    ),
  },
  {
    title: '257 and 257',
    command: 'is',
    code: lines('a = 257', 'b = 257', 'print(a is b)', 'print(a == b)'),
  },
  {
    title: 'One text or two?',
    command: 'is',
    code: lines("a = 'snake'", "b = 'sna' + 'ke'", "c = ''.join(['sna', 'ke'])", 'print(a is b)', 'print(a is c)'),
  },
  {
    title: 'Does del free memory?',
    command: 'claim',
    code: 'does del free memory',
  },
  {
    title: 'Is None immortal?',
    command: 'claim',
    code: 'None is immortal',
  },
  {
    title: 'Why is 257 not 257?',
    command: 'ask',
    code: 'why is 256 is 256 True but 257 is 257 False',
  },
  {
    title: 'Are rings ever freed?',
    command: 'ask',
    code: 'parent and child refer to each other, are they ever freed',
  },
]
