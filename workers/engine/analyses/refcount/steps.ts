/** From the tracer's changes to whole steps. */
import type { Frame, Freed, Step } from '../../../../src/contract.js'
import { DATA_LIMIT_BYTES, STEP_LIMIT } from '../../limits.js'
import { Heap } from './heap.js'
import { isHidden } from './holders.js'
import { NOTHING_SHOWN, Objects, type Shown } from './objects.js'
import { isAnew, isStepRecord, type StepRecord } from './records.js'

export interface Steps {
  steps: Step[]
  cut: Set<'objects' | 'data'>
}

/**
 * What is not the tracer's is left out. Once what changes from step to step is more than DATA_LIMIT_BYTES of JSON, the
 * others are left out, but for the end. `withClasses`: the snippet's classes are among the objects.
 */
export function stepsFrom(records: readonly unknown[], withClasses = false): Steps {
  const trace = new Trace(withClasses)
  for (const record of records) trace.add(record)
  return { steps: trace.steps, cut: trace.cut }
}

type Stack = readonly (readonly [root: number, line: number | null])[]

class Trace {
  readonly steps: Step[] = []
  readonly cut = new Set<'objects' | 'data'>()
  #bytes = 0
  #ended = false
  readonly #stacks = new Map<number, Stack>()
  /** How often ids began anew. */
  #generation = 0
  #heap = new Heap()
  #objects: Objects
  #shown: Shown = NOTHING_SHOWN
  #isStale = true
  /** Keys of objects that a step has shown and none has told freed. */
  readonly #met = new Set<string>()
  /** Those that no step has told yet. */
  #created: string[] = []
  readonly #withClasses: boolean

  constructor(withClasses: boolean) {
    this.#withClasses = withClasses
    this.#objects = new Objects(this.#heap, String, withClasses)
  }

  add(record: unknown): void {
    if (this.#ended) this.cut.add('data')
    else if (isStepRecord(record)) this.#take(record)
    else if (isAnew(record)) this.#beginAnew()
    else this.cut.add('data')
  }

  #beginAnew(): void {
    this.#generation += 1
    this.#heap = new Heap()
    this.#objects = new Objects(this.#heap, (id) => this.#key(id), this.#withClasses)
    this.#shown = NOTHING_SHOWN
    this.#isStale = true
    this.#stacks.clear()
    this.#met.clear()
  }

  #take([, event, line, endLine, thread, frames, changes]: StepRecord): void {
    for (const change of changes) {
      if (this.#heap.apply(change)) this.#isStale = true
      else this.cut.add('data')
    }
    if (frames) this.#stacks.set(thread, frames)
    this.#ended = event === 'end'
    const isFull = this.#bytes > DATA_LIMIT_BYTES || this.steps.length >= STEP_LIMIT
    const stack = this.#stacks.get(thread) ?? []
    if (this.#ended) this.#assemble({ event, line, endLine, thread }, stack.slice(0, 1))
    else if (isFull) this.cut.add('data')
    else this.#assemble({ event, line, endLine, thread }, stack)
  }

  #assemble(told: Pick<Step, 'event' | 'line' | 'endLine' | 'thread'>, stack: Stack): void {
    if (this.#isStale) this.#lookAgain(stack)
    const { objects } = this.#shown
    const frames = stack.map(([root, at], i) => this.#frame(root, i === stack.length - 1 ? told.line : at))
    const { event, line, endLine, thread } = told
    const step: Step = {
      event,
      line,
      endLine,
      function: frames.at(-1)?.function ?? '<module>',
      thread,
      frames,
      objects,
      created: this.#created,
      freed: this.#takeFreed(),
    }
    this.#created = []
    this.steps.push(step)
    this.#bytes += Buffer.byteLength(JSON.stringify({ ...step, objects: {} }))
  }

  #lookAgain(stack: Stack): void {
    this.#isStale = false
    this.#shown = this.#objects.shown(stack.map(([root]) => root).reverse())
    this.#bytes += this.#shown.changedBytes
    if (this.#shown.cut) this.cut.add('objects')
    this.#created = Object.keys(this.#shown.objects).filter((key) => !this.#met.has(key))
    for (const key of this.#created) this.#met.add(key)
  }

  #takeFreed(): Freed[] {
    const freed = this.#heap.takeFreed().map(({ id, how }) => ({ object: this.#key(id), how }))
    return freed.filter(({ object }) => this.#met.delete(object))
  }

  #frame(id: number, line: number | null): Frame {
    const root = this.#heap.nodes.get(id)
    const names: [string, string][] = []
    root?.refers.targets.forEach((target, i) => {
      const label = root.refers.labels?.[i]
      if (!label || isHidden(label)) return
      const key = this.#key(label[0] === 'c' ? this.#held(target) : label[0] === 'n' ? target : 0)
      if (key in this.#shown.objects) names.push([label.slice(1), key])
    })
    return { function: root?.type ?? '<module>', line, names: Object.fromEntries(names) }
  }

  /** What the cell of a variable holds; a variable that no closure uses has none. */
  #held(target: number): number {
    const node = this.#heap.nodes.get(target)
    return node?.shape === 'cell' ? (node.refers.targets[0] ?? 0) : target
  }

  #key(id: number): string {
    return this.#generation === 0 ? String(id) : `${this.#generation}.${id}`
  }
}
