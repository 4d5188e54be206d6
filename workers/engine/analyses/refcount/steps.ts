/** From the tracer's changes to whole steps. */
import type { Frame, Step, TracedObject } from '../../../../src/contract.js'
import { DATA_LIMIT_BYTES, OBJECT_LIMIT } from '../../limits.js'
import { Heap, type Node } from './heap.js'
import { holdersOf, type Reference, referencesOf, wholeOf } from './holders.js'
import { Anew, StepRecord } from './records.js'
import { reprOf } from './repr.js'

export interface Steps {
  steps: Step[]
  cut: Set<'objects' | 'data'>
}

/** Records that are not the tracer's are left out. The steps are cut at DATA_LIMIT_BYTES; the last one is kept. */
export function stepsFrom(records: unknown[]): Steps {
  const trace = new Trace()
  for (const record of records) trace.add(record)
  return trace.finished()
}

class Trace {
  #heap = new Heap()
  #stacks = new Map<number, [number, number | null][]>()
  #shown = new Set<number>()
  #objects: Record<string, TracedObject> = {}
  #steps: Step[] = []
  #bytes = 0
  #cut = new Set<'objects' | 'data'>()
  #prefix = ''
  #generation = 0

  add(record: unknown): void {
    if (Anew.safeParse(record).success) {
      this.#heap = new Heap()
      this.#stacks.clear()
      this.#shown.clear()
      this.#prefix = `${++this.#generation}.`
      return
    }
    const parsed = StepRecord.safeParse(record)
    if (!parsed.success) {
      this.#cut.add('data')
      return
    }
    this.#step(parsed.data)
  }

  finished(): Steps {
    return { steps: this.#steps, cut: this.#cut }
  }

  #step([, event, line, endLine, thread, frames, changes]: StepRecord): void {
    const changed = changes.map((change) => this.#heap.apply(change)).length > 0
    if (frames) this.#stacks.set(thread, frames)
    const stack = event === 'end' ? (this.#stacks.get(thread) ?? []).slice(0, 1) : (this.#stacks.get(thread) ?? [])
    const references = changed || this.#steps.length === 0 ? referencesOf(this.#heap) : null
    if (references) this.#objects = this.#describe(references, stack)
    if (this.#bytes > DATA_LIMIT_BYTES && event !== 'end') {
      this.#cut.add('data')
      return
    }
    const step = this.#assemble(event, line, endLine, thread, stack)
    this.#bytes += JSON.stringify(step).length
    this.#steps.push(step)
  }

  #assemble(
    event: Step['event'],
    line: number | null,
    endLine: number | null,
    thread: number,
    stack: [number, number | null][],
  ): Step {
    const frames = stack.map(([id, at], i) => this.#frame(id, i === stack.length - 1 ? line : at))
    const freed = this.#heap.takeFreed().filter(({ id }) => this.#shown.has(id))
    const created = Object.keys(this.#objects).filter((key) => !this.#shown.has(this.#number(key)))
    for (const key of created) this.#shown.add(this.#number(key))
    for (const { id } of freed) this.#shown.delete(id)
    return {
      event,
      line,
      endLine,
      function: frames.at(-1)?.function ?? '<module>',
      thread,
      frames,
      objects: this.#objects,
      created,
      freed: freed.map(({ id, how }) => ({ object: this.#key(id), how })),
    }
  }

  #frame(id: number, line: number | null): Frame {
    const root = this.#heap.nodes.get(id)
    const names: Record<string, string> = {}
    root?.targets.forEach((target, i) => {
      const label = root.labels?.[i]
      const value = label?.startsWith('c') ? this.#value(target) : label?.startsWith('n') ? target : 0
      const key = this.#key(value)
      if (label && value && key in this.#objects) names[label.slice(1)] = key
    })
    return { function: root?.type ?? '<module>', line, names }
  }

  /** What the cell of a variable holds; a variable that no closure uses has none. */
  #value(target: number): number {
    const node = this.#heap.nodes.get(target)
    return node?.shape === 'cell' ? (node.targets[0] ?? 0) : target
  }

  #describe(references: Map<number, Reference[]>, stack: [number, number | null][]): Record<string, TracedObject> {
    const objects: Record<string, TracedObject> = {}
    let count = 0
    for (const node of this.#inReach(stack)) {
      if (!isShown(node, references)) continue
      if (++count > OBJECT_LIMIT) {
        this.#cut.add('objects')
        break
      }
      objects[this.#key(node.id)] = this.#object(node, references)
    }
    return objects
  }

  /** Nearest first: what the innermost frames name, what that refers to, then all the rest. */
  *#inReach(stack: [number, number | null][]): Generator<Node> {
    const met = new Set<number>()
    let todo = [...stack].reverse().map(([id]) => id)
    for (const node of this.#heap.nodes.values()) if (node.shape === 'root') todo.push(node.id)
    while (todo.length > 0) {
      const next: number[] = []
      for (const id of todo) {
        const node = this.#heap.nodes.get(id)
        if (!node || met.has(id)) continue
        met.add(id)
        if (node.shape !== 'root' && node.visible) yield node
        next.push(...node.targets)
      }
      todo = next
    }
    for (const node of this.#heap.nodes.values()) {
      if (!met.has(node.id) && node.shape !== 'root' && node.visible) yield node
    }
  }

  #object(node: Node, references: Map<number, Reference[]>): TracedObject {
    const holders = holdersOf(node, references).map((holder) => this.#named(holder))
    const immortal = node.count < 0
    let counted = holders.filter((holder) => holder.counted).length
    // A C function that calls a bound method lends it the stack slot in front of its arguments, uncounted.
    for (const holder of immortal ? [] : holders) {
      if (counted <= node.count) break
      if (holder.kind !== 'stack' || !holder.counted) continue
      holder.counted = false
      counted -= 1
    }
    return {
      type: node.type,
      repr: reprOf(node, this.#heap),
      refcount: immortal ? 'immortal' : node.count,
      size: node.size,
      holders,
      other: immortal ? 0 : Math.max(0, node.count - counted),
    }
  }

  #named<H extends { kind: string; of: string | null }>(holder: H): H {
    const isId = holder.of !== null && /^\d+$/.test(holder.of)
    return isId ? { ...holder, of: this.#key(Number(holder.of)) } : holder
  }

  #key(id: number): string {
    return `${this.#prefix}${id}`
  }

  #number(key: string): number {
    return Number(key.slice(this.#prefix.length))
  }
}

const UNSHOWN_TYPES = new Set(['module', 'builtin_function_or_method', 'type'])

/** Modules, classes and the parts that belong to another object are left out; so are the keys of dicts of names. */
function isShown(node: Node, references: Map<number, Reference[]>): boolean {
  if (UNSHOWN_TYPES.has(node.type) || node.shape === 'class' || wholeOf(node, references)) return false
  const all = references.get(node.id) ?? []
  return node.shape !== 'leaf' || all.some(({ label }) => label !== 'k') || all.length === 0
}
