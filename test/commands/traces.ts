/** Hand-made analyses: each state names who holds what, counts follow from that. */
import type {
  Comparison,
  Frame,
  Holder,
  IsAnalysis,
  PythonIdentity,
  RefcountAnalysis,
  Result,
  SizedObject,
  SizeofAnalysis,
  Step,
  TracedObject,
} from '../../src/contract.js'

export const python = (version: string): PythonIdentity => ({ version, implementation: 'CPython', pointerBits: 64 })

const common = (code: string) => ({
  code,
  python: python('3.14.10'),
  stdout: '',
  stderr: '',
  truncated: [],
  result: { kind: 'finished' } satisfies Result as Result,
})

export interface State extends Partial<Pick<Step, 'event' | 'line' | 'endLine' | 'created' | 'freed'>> {
  /** Outermost first; one module frame where left out. */
  frames?: { function: string; line?: number }[]
  /** Object id → [type, repr, holders in short, other, immortal]. See `holder`. */
  objects?: Record<string, Described>
}

export interface Described {
  type?: string
  repr?: string
  /** `a`, `f:x` (a local), `~f:x` (borrowed), `id[0]`, `id.name`, `key id`, `kind of label`. */
  by: string[]
  other?: number
  immortal?: boolean
}

/** Ids are capital letters and digits (`L1`), so that they cannot be taken for names. */
export function trace(code: string, states: readonly State[], more: Partial<RefcountAnalysis> = {}): RefcountAnalysis {
  const steps = states.map((state, index) => stepOf(state, index === states.length - 1))
  return { analysis: 'refcount', ...common(code), steps, ...more }
}

function stepOf(state: State, last: boolean): Step {
  const objects: Record<string, TracedObject> = {}
  for (const [id, described] of Object.entries(state.objects ?? {})) objects[id] = objectOf(described)
  const frames: Frame[] = (state.frames ?? [{ function: '<module>' }]).map((frame) => ({
    function: frame.function,
    line: frame.line ?? state.line ?? null,
    names: Object.fromEntries(
      Object.entries(objects).flatMap(([id, { holders }]) =>
        holders
          .filter(({ kind, of }) => kind === 'name' && of === frame.function)
          .map(({ label }): [string, string] => [label ?? '', id]),
      ),
    ),
  }))
  return {
    event: state.event ?? (last ? 'end' : 'line'),
    line: state.line ?? null,
    endLine: state.endLine ?? state.line ?? null,
    function: frames.at(-1)?.function ?? '<module>',
    thread: 1,
    frames,
    objects,
    created: state.created ?? [],
    freed: state.freed ?? [],
  }
}

function objectOf({ type = 'list', repr = '[1]', by, other = 0, immortal = false }: Described): TracedObject {
  const holders = by.map(holder)
  const count = holders.filter(({ counted }) => counted).length + other
  return { type, repr, refcount: immortal ? 'immortal' : count, size: 64, holders, other }
}

function holder(short: string): Holder {
  const item = /^([A-Z]\d+)\[(.+)\]$/u.exec(short)
  if (item) return { kind: 'item', of: item[1] ?? null, label: item[2] ?? null, counted: true }
  const attribute = /^([A-Z]\d+)\.(.+)$/u.exec(short)
  if (attribute) return { kind: 'attribute', of: attribute[1] ?? null, label: attribute[2] ?? null, counted: true }
  const spoken = /^(key|cell|stack|constant|default|closure|inside) (\S+)(?: (\S+))?$/u.exec(short)
  if (spoken)
    return { kind: spoken[1] as Holder['kind'], of: spoken[2] ?? null, label: spoken[3] ?? null, counted: true }
  const counted = !short.startsWith('~')
  const [of, label] = short.replace(/^~/u, '').includes(':') ? short.replace(/^~/u, '').split(':') : ['<module>', short]
  return { kind: 'name', of: of ?? null, label: label ?? null, counted }
}

export function sized(name: string | null, more: Partial<SizedObject> = {}): SizedObject {
  const parts: SizedObject['parts'] = more.parts ?? [
    { label: 'collector header', bytes: 16, role: 'gc' },
    { label: 'reference count', bytes: 8, role: 'refcount' },
    { label: 'type', bytes: 8, role: 'type' },
    { label: 'size', bytes: 8, role: 'size' },
    { label: 'other fields', bytes: 16, role: 'field' },
    { label: '3 references', bytes: 24, role: 'reference' },
  ]
  const beyond = more.beyond ?? []
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
  const extra = beyond.reduce((sum, { bytes }) => sum + bytes, 0)
  const common = { id: `S${name}`, type: 'list', repr: '[1, 2, 3]', children: [], notes: [] }
  return { name, ...common, getsizeof: total, deep: total, footprint: total + extra, ...more, parts, beyond }
}

export function sizes(code: string, objects: SizedObject[], more: Partial<SizeofAnalysis> = {}): SizeofAnalysis {
  return { analysis: 'sizeof', ...common(code), objects, ...more }
}

export function compared(text: string, more: Partial<Comparison> = {}): Comparison {
  const [, left = 'a', operator = 'is', right = 'b'] = /^(.+?) (is not|is|==) (.+)$/u.exec(text) ?? []
  return {
    text,
    operator: operator as Comparison['operator'],
    line: 1,
    left: { text: left, type: 'list', repr: '[1]' },
    right: { text: right, type: 'list', repr: '[1]' },
    script: { is: true, equal: true },
    repl: { is: true, equal: true },
    reason: 'alias',
    replReason: null,
    explanation: '',
    ...more,
  }
}

export function identity(code: string, comparisons: Comparison[], more: Partial<IsAnalysis> = {}): IsAnalysis {
  return { analysis: 'is', ...common(code), comparisons, ...more }
}
