/** Pictures as the commands make them, for the tests of drawing. */
import type {
  BlocksPicture,
  GrowthPicture,
  HeapPicture,
  HeatPicture,
  IdentityPicture,
  Part,
  RingsPicture,
  RulerPicture,
  SidesPicture,
  TimelinePicture,
  VerdictPicture,
} from '../../src/contract.js'

type Lane = TimelinePicture['lanes'][number]
type Cell = Lane['cells'][number]

export const python = 'CPython 3.14.10'

/** A lane from what its object counts after each row; 'refcount' and 'collector' are deaths, null is "not there". */
export function lane(
  title: string,
  subtitle: string,
  states: (Cell['count'] | Cell['how'])[],
  holders: string[] = [],
): Lane {
  let last: Cell['count'] = null
  const cells = states.map((state): Cell => {
    if (state === 'refcount' || state === 'collector') {
      last = null
      return { count: null, change: 'died', holders: [], how: state }
    }
    const change =
      state === null ? 'none' : last === null ? 'born' : state === last ? 'same' : state > last ? 'up' : 'down'
    last = state
    const names = typeof state === 'number' ? holders.slice(0, state) : holders
    return { count: state, change, holders: state === null ? [] : names, how: null }
  })
  return { title, subtitle, cells }
}

export function timeline(codes: string[], lanes: Lane[], more: Partial<TimelinePicture> = {}): TimelinePicture {
  const rows = codes.map((code, index) => ({ line: index + 1, code, note: null }))
  return {
    kind: 'timeline',
    title: 'Who holds it, line by line',
    python,
    rows,
    lanes,
    folded: { rows: 0, lanes: 0 },
    ...more,
  }
}

export const twoNames = timeline(
  ['a = [1, 2, 3]', 'b = a', 'del b'],
  [lane('a, b', 'list [1, 2, 3]', [1, 2, 1], ['a', 'b'])],
)

/** Twelve rows and four lanes: as much as is drawn before folding. */
export const full = timeline(
  Array.from({ length: 12 }, (_, row) => `${' '.repeat((row % 3) * 4)}result = walk(items + [${row}], depth=${row})`),
  [
    lane(
      'a, items, rest',
      'list [1, 2, 3]',
      [1, 2, 3, 4, 5, 6, 7, 1000, 3, 2, 1, 'refcount'],
      ['a', 'items', 'rest', 'b[0]'],
    ),
    lane('b', "dict {'key': 'value'}", [null, 1, 1, 2, 2, 3, 3, 2, 2, 1, 'collector', null], ['b', 'config["b"]']),
    lane(
      'n',
      'int 5',
      Array.from({ length: 12 }, () => 'immortal' as const),
      ['n', 'm'],
    ),
    lane(
      'long_name_of_a_variable',
      'Node',
      [null, null, 1, 2, 12_345_678_901, 2, 1, 1, 1, 1, 1, 1],
      ['self', 'node.next'],
    ),
  ],
  { folded: { rows: 7, lanes: 2 } },
)

export function part(label: string, bytes: number, role: Part['role']): Part {
  return { label, bytes, role }
}

export function ruled(
  title: string,
  subtitle: string,
  parts: Part[],
  beyond: Part[] = [],
  deep = 0,
): RulerPicture['rulers'][number] {
  const sum = (list: Part[]) => list.reduce((total, { bytes }) => total + bytes, 0)
  const getsizeof = sum(parts)
  return {
    title,
    subtitle,
    parts,
    beyond,
    getsizeof,
    footprint: getsizeof + sum(beyond),
    deep: Math.max(deep, getsizeof),
  }
}

export function ruler(...rulers: RulerPicture['rulers']): RulerPicture {
  return { kind: 'ruler', title: 'Bytes, part by part', python, rulers, folded: 0 }
}

const text = [
  part('reference count', 8, 'refcount'),
  part('type', 8, 'type'),
  part('length', 8, 'size'),
  part('hash', 8, 'field'),
  part('state', 8, 'field'),
]
export const hello = ruled(
  'a',
  "str 'hello'",
  [...text, part('characters', 6, 'payload')],
  [part('rounding', 2, 'rounding')],
)
export const snake = ruled(
  'b',
  "str 'hello \u{1f40d}'",
  [...text, part('UTF-8 copy and its length', 16, 'field'), part('characters', 32, 'payload')],
  [part('rounding', 8, 'rounding')],
)
export const spareList = ruled(
  'xs',
  'list [0, 1, 2, 3, 4]',
  [
    part("collector's header", 16, 'gc'),
    part('reference count', 8, 'refcount'),
    part('type', 8, 'type'),
    part('length', 8, 'size'),
    part('pointer to the items', 8, 'field'),
    part('room', 8, 'field'),
    part('references', 40, 'reference'),
    part('spare', 24, 'spare'),
  ],
  [part('rounding', 8, 'rounding')],
  260,
)
export const instance = ruled(
  'point',
  'Point object',
  [
    part("collector's header", 16, 'gc'),
    part('reference count', 8, 'refcount'),
    part('type', 8, 'type'),
    part('fields', 16, 'field'),
  ],
  [part('values stored inline', 48, 'hidden')],
)
export const longTuple = ruled('t', 'tuple (0, 0, 0, …)', [
  part('length', 8, 'size'),
  part('references', 8_000_000, 'reference'),
])

export function verdict(more: Partial<VerdictPicture> = {}): VerdictPicture {
  return {
    kind: 'verdict',
    title: 'It depends on the version',
    python,
    claim: 'From 3.14 on a local name may be loaded without a new reference: two names, one count',
    columns: ['3.9', '3.13', '3.14', '3.15'].map((name) => ({ name, now: name === '3.14' })),
    rows: [{ text: 'two local names hold an object that counts 1', marks: [false, null, true, true] }],
    folded: { rows: 0, columns: 0 },
    ...more,
  }
}

type Comparison = IdentityPicture['comparisons'][number]

export function identity(...comparisons: Comparison[]): IdentityPicture {
  return { kind: 'identity', title: 'One object or two?', python, comparisons, folded: 0 }
}

export function comparison(more: Partial<Comparison> = {}): Comparison {
  return {
    text: 'a is b',
    operator: 'is',
    left: { name: 'a', value: '257' },
    right: { name: 'b', value: '257' },
    script: { is: true, equal: true },
    repl: { is: false, equal: true },
    reason: 'one constant of one code object; prompt: made anew',
    ...more,
  }
}

export const strips: BlocksPicture = {
  kind: 'blocks',
  title: 'Where the objects lie',
  python,
  request: null,
  strips: [64, 96, 128, 512].map((bytes) => ({
    title: `${bytes}-byte blocks`,
    counts: 'in use 40,792 → 40,806',
    names: bytes === 96 ? '' : 'one, another, a_long_name and 3 more',
    cells: Array.from(
      { length: 248 },
      (_, index) => (['mine', 'new', 'old', 'freed', 'free'] as const)[index % 5] ?? 'free',
    ),
    left: bytes,
  })),
  notes: ['big: 1,056 bytes from malloc', 'huge: 3,000,033 bytes from malloc, in pages of its own'],
  folded: 2,
}

export const request: BlocksPicture = {
  ...strips,
  title: 'A request of 100 bytes',
  request: { bytes: 100, block: 112 },
  strips: strips.strips.slice(0, 1),
  notes: [],
  folded: 0,
}

export const heat: HeatPicture = {
  kind: 'heat',
  title: 'Time and memory by line',
  python,
  rows: Array.from({ length: 12 }, (_, index) => ({
    line: index + 1,
    code: `${' '.repeat((index % 3) * 4)}result = walk(items + [${index}], depth=${index}, and_more=True)`,
    hits: index === 3 ? '' : `${10 ** index}×`,
    time: index === 3 ? null : { text: '560 µs', share: index / 11 },
    memory: index % 2 === 0 ? { text: '1.2 MB', share: index / 11 } : null,
  })),
  total: 'in all 36 ms · at most 1 MB at once, 209 kB at the end',
  folded: 3,
}

type Ring = RingsPicture['rings'][number]

export function ring(nodes: Ring['nodes'], references: Ring['references'], more: Partial<Ring> = {}): Ring {
  return { caption: '', freed: true, nodes, references, ...more }
}

export const twoNodes = ring(
  [
    { title: 'Node', was: 'a', count: 1 },
    { title: 'Node', was: 'b', count: 1 },
  ],
  [
    { from: 0, to: 1, label: '.next' },
    { from: 1, to: 0, label: '.next' },
  ],
)

export function rings(...drawn: Ring[]): RingsPicture {
  const rows = [{ where: 'line 10', what: 'gc.collect()', value: 'freed 2 Nodes' }]
  return { kind: 'rings', title: 'Held in a ring', python, rings: drawn, rows, folded: { rings: 0, rows: 0 } }
}

type Box = HeapPicture['panels'][number]['boxes'][number]
type Panel = HeapPicture['panels'][number]

export function box(
  id: string,
  title: string,
  slots: [label: string | null, text: string | null, to: string | null][],
): Box {
  const kind = id.startsWith('frame') ? 'frame' : 'object'
  const made = slots.map(([label, text, to]) => ({ label, text, to, changed: false }))
  return { id, kind, title, text: slots.length > 0 ? null : 'empty', slots: made, folded: 0, state: 'same' }
}

export function heap(...panels: Partial<Panel>[]): HeapPicture {
  const whole = panels.map((panel) => ({
    line: 1,
    code: 'b = a',
    note: null,
    boxes: [],
    folded: { objects: 0, frames: 0 },
    ...panel,
  }))
  return { kind: 'heap', title: 'Names and boxes', python, panels: whole, folded: 0 }
}

const chain = ['1', '2', '3', '4', '5'].map((id) =>
  box(id, 'Node', [
    ['value', id, null],
    ['next', null, id === '5' ? '1' : String(Number(id) + 1)],
  ]),
)
export const boxes = heap(
  {
    boxes: [
      box('frame 0', 'module', [
        ['a', null, '1'],
        ['b', null, '1'],
      ]),
      ...chain.slice(0, 3),
    ],
  },
  {
    line: 2,
    code: 'del b',
    note: 'in add()',
    boxes: [
      box('frame 0', 'module', [['a', null, '1']]),
      box('frame 1', 'add()', [['self', null, '6']]),
      ...chain.map((one, at): Box => ({ ...one, state: at === 0 ? 'changed' : at === 4 ? 'lost' : 'new' })),
      {
        ...box('6', 'list', [
          ['0', '1', null],
          ['1', "'two'", null],
        ]),
        state: 'freed',
        folded: 40,
      },
    ],
    folded: { objects: 3, frames: 1 },
  },
)

export const grown: GrowthPicture = {
  kind: 'growth',
  title: 'What grows',
  python,
  series: [
    { label: 'Sessions', value: '+1 a run', points: Array.from({ length: 49 }, (_, run) => run), grows: true },
    { label: 'bytes', value: 'level', points: Array.from({ length: 49 }, () => 24_356), grows: false },
  ],
  path: [
    { label: 'log', title: 'list', suspect: true },
    { label: '[474]', title: 'Session', suspect: false },
  ],
  note: 'Measured: 48 runs of handle(), after 600 others.',
  folded: { series: 1, steps: 0 },
}

type Group = SidesPicture['groups'][number]

export function group(title: string, note: string, ...bars: [label: string, value: number, to: number][]): Group {
  const made = bars.map(([label, value, to], side) => ({ label, side, value, to, text: `${value} ns, linear` }))
  return { title, note, bars: made }
}

export function sides(...groups: Group[]): SidesPicture {
  return { kind: 'sides', title: 'list or generator', python, groups, folded: [] }
}

export const compared = sides(
  group('Time', 'no difference; hatched: noise 8 %', ['list', 100, 108], ['generator', 103, 111]),
  group('Peak memory', '', ['list', 404_712, 404_712], ['generator', 592, 592]),
)
