/** What tracer.py and graph.py send, as they describe it. A stranger's snippet may have written it: all is checked. */

const TEXT_LIMIT_CHARACTERS = 500
/** Of what one node refers to, and of all else in a change that is many. */
const LIST_LIMIT = 5000

/** How a node refers: `leaf` not at all, the others as their names say. */
const SHAPES = [
  'leaf',
  'list',
  'tuple',
  'dict',
  'set',
  'frozenset',
  'deque',
  'cell',
  'function',
  'method',
  'instance',
  'class',
  'generator',
  'frame',
  'inside',
] as const
export type Shape = (typeof SHAPES)[number]

type Id = number
type Labels = (string | null)[] | null
export type Parts = { free: string[]; defaults: string[] }

export type Change =
  | ['r', Id, name: string]
  | ['n', Id, type: string, Shape, text: string, size: number, count: number, Parts | null]
  | ['e', Id, targets: Id[], Labels, borrowed: number[] | null]
  /** Labels and borrowed places are as they were. */
  | ['e', Id, targets: Id[]]
  | ['q', Id, constantOf: string[]]
  | ['c', ...idsAndCounts: number[]]
  | ['z', Id, size: number]
  | ['t', Id, text: string, size: number]
  | ['f', Id, how: 0 | 1]
  | ['l', Id]
  | ['b', Id]

const EVENTS = ['line', 'call', 'return', 'exception', 'end'] as const

export type StepRecord = [
  's',
  event: (typeof EVENTS)[number],
  line: number | null,
  endLine: number | null,
  thread: number,
  /** Roots and their lines, outermost first; null: as before. */
  frames: [Id, line: number | null][] | null,
  /** Each still to be checked. */
  changes: unknown[],
]

/** Ids begin anew: the snippet ran on untraced in between. */
export function isAnew(value: unknown): value is ['x'] {
  return Array.isArray(value) && value.length === 1 && value[0] === 'x'
}

export function isStepRecord(value: unknown): value is StepRecord {
  if (!Array.isArray(value) || value.length !== 7 || value[0] !== 's') return false
  const [, event, line, endLine, thread, frames, changes] = value
  return (
    EVENTS.includes(event) &&
    isLine(line) &&
    isLine(endLine) &&
    isWhole(thread) &&
    (frames === null || (Array.isArray(frames) && frames.every(isFrame))) &&
    Array.isArray(changes)
  )
}

export function isChange(value: unknown): value is Change {
  if (!Array.isArray(value)) return false
  const [kind, id, a, b, c, d, e, f] = value
  if (kind === 'c') return areCounts(value)
  if (!isWhole(id)) return false
  switch (value.length) {
    case 2:
      return kind === 'l' || kind === 'b'
    case 3:
      if (kind === 'z') return isWhole(a)
      if (kind === 'f') return a === 0 || a === 1
      if (kind === 'e') return isListOf(a, isWhole)
      return kind === 'r' ? isText(a) : kind === 'q' && isListOf(a, isText)
    case 4:
      return kind === 't' && isText(a) && isWhole(b)
    case 5:
      return kind === 'e' && isListOf(a, isWhole) && isNullOrListOf(b, isLabel) && isNullOrListOf(c, isWhole)
    case 8:
      return kind === 'n' && isText(a) && SHAPES.includes(b) && isText(c) && isWhole(d) && isInteger(e) && isParts(f)
    default:
      return false
  }
}

const isInteger = (value: unknown): value is number => Number.isSafeInteger(value)
const isWhole = (value: unknown): value is number => isInteger(value) && value >= 0
const isLine = (value: unknown): boolean => value === null || isInteger(value)
const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= TEXT_LIMIT_CHARACTERS
const isLabel = (value: unknown): boolean => value === null || isText(value)
const isListOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= LIST_LIMIT && value.every((item) => fits(item))
const isNullOrListOf = (value: unknown, fits: (item: unknown) => boolean): boolean =>
  value === null || isListOf(value, fits)
const isFrame = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && isWhole(value[0]) && isLine(value[1])

function areCounts(change: unknown[]): boolean {
  return change.length % 2 === 1 && change.every((value, at) => at === 0 || isInteger(value))
}

function isParts(value: unknown): boolean {
  if (value === null) return true
  if (typeof value !== 'object') return false
  return 'free' in value && isListOf(value.free, isText) && 'defaults' in value && isListOf(value.defaults, isText)
}
