/** Who holds an object, in a learner's terms: the tuple of a function's defaults is the function, and so on. */
import type { Holder } from '../../../../src/contract.js'
import type { Heap, Node } from './heap.js'

export interface Reference {
  owner: Node
  label: string | null
  position: number
  counted: boolean
}

/** All references to each node, from every node that is there. */
export function referencesOf(heap: Heap): Map<number, Reference[]> {
  const found = new Map<number, Reference[]>()
  for (const owner of heap.nodes.values()) {
    owner.targets.forEach((target, position) => {
      const reference = {
        owner,
        label: owner.labels?.[position] ?? null,
        position,
        counted: !owner.borrowed?.includes(position),
      }
      const known = found.get(target)
      if (known) known.push(reference)
      else found.set(target, [reference])
    })
  }
  return found
}

const WAYS = { n: 'name', c: 'cell', s: 'stack', k: 'key', v: 'item', a: 'attribute', x: 'inside' } as const

/** The one owner that keeps `node` as a part of itself (an instance's dict, a function's defaults or closure). */
export function wholeOf(node: Node, references: Map<number, Reference[]>): Reference | null {
  const all = references.get(node.id) ?? []
  const [only] = all
  if (all.length !== 1 || !only?.label) return null
  const isPart = only.label === 'p' || only.label === 'd' || only.label === 'o'
  return isPart ? only : null
}

export function holdersOf(node: Node, references: Map<number, Reference[]>): Holder[] {
  const holders = (references.get(node.id) ?? []).map((reference) => holder(reference, references))
  for (const code of node.constantOf) holders.push({ kind: 'constant', of: code, label: null, counted: true })
  return holders
}

function holder({ owner, label, position, counted }: Reference, references: Map<number, Reference[]>): Holder {
  const of = owner.shape === 'root' ? owner.type : String(owner.id)
  const whole = owner.shape === 'root' ? null : wholeOf(owner, references)
  if (whole) {
    const part = inPart(whole, label, position)
    if (part) return { ...part, of: String(whole.owner.id), counted }
  }
  if (label === null) return { kind: 'item', of, label: isOrdered(owner) ? String(position) : null, counted }
  if (owner.shape === 'cell') return { kind: 'cell', of, label: variableOf(owner, references), counted }
  const letter = label[0] ?? 'x'
  const rest = label.slice(1) || null
  if (letter === 'i') return { kind: 'item', of, label: rest, counted }
  if (letter === 'f') return { kind: 'attribute', of, label: '__func__', counted }
  if (letter === 'd') return { kind: 'attribute', of, label: '__defaults__', counted }
  if (letter === 'o') return { kind: 'attribute', of, label: '__closure__', counted }
  if (letter === 'p') return { kind: 'attribute', of, label: '__dict__', counted }
  return { kind: WAYS[letter as keyof typeof WAYS] ?? 'inside', of, label: rest, counted }
}

function inPart(whole: Reference, label: string | null, position: number): Pick<Holder, 'kind' | 'label'> | null {
  if (whole.label === 'd') return { kind: 'default', label: whole.owner.defaults[position] ?? null }
  if (whole.label === 'o') return { kind: 'closure', label: whole.owner.free[position] ?? null }
  if (label?.startsWith('v')) return { kind: 'attribute', label: unquoted(label.slice(1)) }
  return null
}

const unquoted = (key: string) => (/^'[^'\\]*'$/.test(key) ? key.slice(1, -1) : key)

const isOrdered = (owner: Node) => owner.shape === 'list' || owner.shape === 'tuple' || owner.shape === 'deque'

/** The variable that a cell is for, as a frame or a function's closure calls it. */
function variableOf(cell: Node, references: Map<number, Reference[]>): string | null {
  for (const { owner, label, position } of references.get(cell.id) ?? []) {
    if (owner.shape === 'root' && label?.startsWith('c')) return label.slice(1)
    const whole = wholeOf(owner, references)
    if (whole?.label === 'o') return whole.owner.free[position] ?? null
  }
  return null
}
