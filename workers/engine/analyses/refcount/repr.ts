/** What an object looks like, put together from its parts, so that no code of the snippet runs for it. */
import { REPR_LIMIT_CHARACTERS } from '../../limits.js'
import type { Heap, Node } from './heap.js'

/** How deep containers are looked into. */
export const REPR_DEPTH = 6
const BRACKETS = { list: '[]', tuple: '()', set: '{}', frozenset: '{}', deque: '[]', dict: '{}' } as const
/** More items than these cannot show within the limit. */
const SHOWN = REPR_LIMIT_CHARACTERS / 2
/** A character is one or two units of a string: with more units than these nothing further can show. */
const LIMIT_UNITS = 2 * REPR_LIMIT_CHARACTERS

/** Whether what it refers to shows in its looks. */
export function isContainer({ shape }: Node): boolean {
  return shape === 'cell' || shape in BRACKETS
}

/** At most REPR_LIMIT_CHARACTERS characters. */
export function reprOf(node: Node, heap: Heap): string {
  const drawing = new Drawing(heap)
  drawing.show(node, REPR_DEPTH)
  const { text } = drawing
  if (text.length <= REPR_LIMIT_CHARACTERS) return text
  const characters = Array.from(text)
  return characters.length <= REPR_LIMIT_CHARACTERS
    ? text
    : `${characters.slice(0, REPR_LIMIT_CHARACTERS - 1).join('')}…`
}

/** Written from the left, and only as far as it can show: containers in containers are many. */
class Drawing {
  text = ''
  readonly #heap: Heap
  readonly #above = new Set<Node>()

  constructor(heap: Heap) {
    this.#heap = heap
  }

  show(node: Node | undefined, depth: number): void {
    if (!node) this.text += '…'
    else if (!isContainer(node)) this.text += node.text
    else if (node.shape === 'cell') this.#cell(node, depth)
    else this.#container(node, node.shape as keyof typeof BRACKETS, depth)
  }

  #cell({ refers }: Node, depth: number): void {
    this.text += '<cell: '
    if (depth > 0) this.show(this.#heap.nodes.get(refers.targets[0] ?? 0), depth - 1)
    else this.text += '...'
    this.text += '>'
  }

  #container(node: Node, shape: keyof typeof BRACKETS, depth: number): void {
    const [open, close] = BRACKETS[shape]
    if (this.#above.has(node) || depth <= 0) {
      this.text += `${open}...${close}`
      return
    }
    const isEmpty = node.refers.targets.length === 0
    if (isEmpty && (shape === 'set' || shape === 'frozenset')) {
      this.text += `${shape}()`
      return
    }
    const wrapping = wrappingOf(node)
    this.text += wrapping === null ? open : `${wrapping}(${open}`
    this.#above.add(node)
    if (shape === 'dict') this.#pairs(node, depth)
    else this.#items(node, depth)
    this.#above.delete(node)
    if (shape === 'tuple' && node.refers.targets.length === 1) this.text += ','
    this.text += wrapping === null ? close : `${close})`
  }

  #items({ refers }: Node, depth: number): void {
    let separator = ''
    for (const id of refers.targets.slice(0, SHOWN)) {
      if (this.text.length > LIMIT_UNITS) return
      this.text += separator
      this.show(this.#heap.nodes.get(id), depth - 1)
      separator = ', '
    }
  }

  #pairs({ refers }: Node, depth: number): void {
    let separator = ''
    for (const [at, id] of refers.targets.slice(0, 2 * SHOWN).entries()) {
      if (this.text.length > LIMIT_UNITS) return
      const label = refers.labels?.[at]
      if (!label?.startsWith('v')) continue
      this.text += `${separator}${label.slice(1)}: `
      this.show(this.#heap.nodes.get(id), depth - 1)
      separator = ', '
    }
  }
}

/** What is called to make such a container. */
function wrappingOf({ shape, type }: Node): string | null {
  if (shape === 'frozenset') return shape
  return shape === 'deque' || (shape === 'dict' && type !== 'dict') ? type : null
}
