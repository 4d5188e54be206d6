/** What an object looks like, put together from its parts, so that no code of the snippet runs for it. */
import { REPR_LIMIT_CHARACTERS } from '../../limits.js'
import type { Heap, Node } from './heap.js'

const DEPTH = 6
const BRACKETS = { list: '[]', tuple: '()', set: '{}', frozenset: '{}', deque: '[]', dict: '{}' } as const

/** At most REPR_LIMIT_CHARACTERS characters. */
export function reprOf(node: Node, heap: Heap): string {
  const text = show(node, heap, DEPTH, new Set())
  const characters = Array.from(text)
  return characters.length <= REPR_LIMIT_CHARACTERS
    ? text
    : `${characters.slice(0, REPR_LIMIT_CHARACTERS - 1).join('')}…`
}

function show(node: Node | undefined, heap: Heap, depth: number, above: Set<number>): string {
  if (!node) return '…'
  if (node.shape === 'cell') return `<cell: ${show(heap.nodes.get(node.targets[0] ?? 0), heap, depth - 1, above)}>`
  if (!(node.shape in BRACKETS)) return node.text
  const shape = node.shape as keyof typeof BRACKETS
  const brackets = BRACKETS[shape]
  if (above.has(node.id) || depth === 0) return `${brackets[0]}...${brackets[1]}`
  const inner = new Set(above).add(node.id)
  const parts = shape === 'dict' ? pairs(node, heap, depth, inner) : items(node, heap, depth, inner)
  return wrapped(shape, node.type, parts, `${brackets[0]}${parts.join(', ')}${brackets[1]}`)
}

function wrapped(shape: string, type: string, parts: string[], text: string): string {
  if (shape === 'tuple' && parts.length === 1) return `(${parts[0]},)`
  if (shape === 'set') return parts.length === 0 ? 'set()' : text
  if (shape === 'frozenset') return parts.length === 0 ? 'frozenset()' : `frozenset(${text})`
  if (shape === 'deque' || (shape === 'dict' && type !== 'dict')) return `${type}(${text})`
  return text
}

/** More items than these cannot show within the limit. */
const SHOWN = REPR_LIMIT_CHARACTERS / 2

function items(node: Node, heap: Heap, depth: number, above: Set<number>): string[] {
  return node.targets.slice(0, SHOWN).map((id) => show(heap.nodes.get(id), heap, depth - 1, above))
}

function pairs(node: Node, heap: Heap, depth: number, above: Set<number>): string[] {
  const found: string[] = []
  node.targets.slice(0, 2 * SHOWN).forEach((id, i) => {
    const label = node.labels?.[i]
    if (label?.startsWith('v')) found.push(`${label.slice(1)}: ${show(heap.nodes.get(id), heap, depth - 1, above)}`)
  })
  return found
}
