/** Who holds an object, in a learner's terms: the tuple of a function's defaults is the function, and so on. */
import type { Holder } from '../../../../src/contract.js'
import type { Node } from './heap.js'
import type { Reference, References } from './references.js'

/** `held`: the references to it. `keyOf` makes the key by which a reader knows an object of its id. */
export function holdersOf(
  { constantOf }: Node,
  held: readonly Reference[],
  references: References,
  keyOf: (id: number) => string,
): Holder[] {
  const holders = held.map((reference) => holder(reference, references, keyOf))
  for (const code of constantOf) holders.push({ kind: 'constant', of: code, label: null, counted: true })
  return holders
}

const WAYS = { n: 'name', c: 'cell', s: 'stack', k: 'key', v: 'item', a: 'attribute', x: 'inside' } as const

function holder(reference: Reference, references: References, keyOf: (id: number) => string): Holder {
  const { owner, label, position, counted } = reference
  const part = owner.whole && inPart(owner.whole, label, position)
  if (part) return { ...part, of: keyOf(owner.whole?.owner.id ?? 0), counted }
  const of = owner.shape === 'root' ? owner.type : keyOf(owner.id)
  const { kind, label: told } = way(reference, references)
  return { kind, of, label: told, counted }
}

type Way = Pick<Holder, 'kind' | 'label'>

function way({ owner, label, position }: Reference, references: References): Way {
  if (label === null) return { kind: 'item', label: isOrdered(owner) ? String(position) : null }
  if (owner.shape === 'cell') return { kind: 'cell', label: variableOf(owner, references) }
  if (owner.shape === 'root' && isHidden(label)) return { kind: 'stack', label: null }
  const letter = label[0] ?? 'x'
  const rest = label.slice(1) || null
  if (letter === 'i') return { kind: 'item', label: rest }
  if (letter === 'f') return { kind: 'attribute', label: '__func__' }
  if (letter === 'd') return { kind: 'attribute', label: '__defaults__' }
  if (letter === 'o') return { kind: 'attribute', label: '__closure__' }
  if (letter === 'p') return { kind: 'attribute', label: '__dict__' }
  return { kind: WAYS[letter as keyof typeof WAYS] ?? 'inside', label: rest }
}

/** CPython's own variables, which no program can name: `.0` is what a generator expression goes through. */
export function isHidden(label: string): boolean {
  return (label[0] === 'n' || label[0] === 'c') && label[1] === '.'
}

function inPart(whole: Reference, label: string | null, position: number): Way | null {
  if (whole.label === 'd') return { kind: 'default', label: whole.owner.parts.defaults[position] ?? null }
  if (whole.label === 'o') return { kind: 'closure', label: whole.owner.parts.free[position] ?? null }
  if (label?.startsWith('v')) return { kind: 'attribute', label: unquoted(label.slice(1)) }
  return null
}

const unquoted = (key: string) => (/^'[^'\\]*'$/.test(key) ? key.slice(1, -1) : key)

const isOrdered = (owner: Node) => owner.shape === 'list' || owner.shape === 'tuple' || owner.shape === 'deque'

/** The variable that a cell is for, as a frame or a function's closure calls it. */
function variableOf(cell: Node, references: References): string | null {
  for (const { owner, label, position } of references.to(cell.id)) {
    if (owner.shape === 'root' && label?.startsWith('c')) return isHidden(label) ? null : label.slice(1)
    if (owner.whole?.label === 'o') return owner.whole.owner.parts.free[position] ?? null
  }
  return null
}
