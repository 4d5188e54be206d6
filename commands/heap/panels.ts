/** Which states of the program a picture shows, and what changed from each to the next. */
import type { HeapBox, HeapPicture, Step } from '../../src/contract.js'
import { isPlain } from '../nouns.js'
import type { Moment } from '../refcount/moment.js'
import { isModule } from '../refcount/names.js'
import { isStatement } from '../refcount/rows.js'
import { boxesOf, type Drawn, isPlainState, type Manner } from './boxes.js'
import { bodiesIn } from './frames.js'
import { type Graph, graphOf, isAtom, reached } from './graph.js'

export type Panel = HeapPicture['panels'][number]

/** So many boxes in all fit a picture on a phone. */
const BOXES = 15
const PANELS = 6

export interface Panels {
  panels: Panel[]
  /** Statements without a panel. */
  folded: number
}

/** `isWhole`: no object was left out of the trace; `freed`: the ids of what died. */
export function panelsOf(
  moments: readonly Moment[],
  lines: readonly string[],
  isWhole: boolean,
  freed: ReadonlySet<string>,
): Panels {
  const shown = seenIn(moments)
  const statements = shown.filter(isStatement)
  const manner = mannerOf(shown, isWhole)
  const chosen = chosenOf(shown, manner)
  let known = chosen[0]?.before
  const panels = chosen.map((moment) => {
    const panel = panelOf(moment, known ?? moment.before, lines, manner, freed)
    known = moment.after
    return panel
  })
  return { panels, folded: Math.max(0, statements.length - chosen.filter(isStatement).length) }
}

/** Neither the end of the program nor a class's body, which runs like a function. */
export function seenIn(moments: readonly Moment[]): Moment[] {
  const bodies = bodiesIn(moments)
  return moments.filter(({ role, after }) => {
    return role !== 'ended' && !after.frames.some(({ function: name }) => bodies.has(name))
  })
}

export function mannerOf(shown: readonly Moment[], isWhole: boolean): Manner {
  return { isWhole, boxesValues: shown.every(({ after }) => isPlainState(graphOf(after))) }
}

/** The state after that moment; marked is what is another than it was `before`. */
export function panelOf(
  moment: Moment,
  before: Step,
  lines: readonly string[],
  manner: Manner,
  freed: ReadonlySet<string>,
): Panel {
  const drawn = boxesOf(graphOf(moment.after), manner)
  return {
    ...statementOf(moment, lines),
    note: noteOf(moment),
    boxes: marked(boxesOf(graphOf(before), manner), drawn, before, freed),
    folded: drawn.folded,
  }
}

/** Where a call ended, the statement that had called: its state is the one that is shown. */
function statementOf({ role, line, code, left, before, paused }: Moment, lines: readonly string[]) {
  if (role === 'untraced') return { line, code: '(the part not followed)' }
  const caller = paused || code.startsWith('class ') ? null : before.frames.at(-1 - left.length)
  const at = left.length > 0 ? (caller?.line ?? null) : null
  return at === null ? { line, code: code.trim() } : { line: at, code: (lines[at - 1] ?? '').trim() }
}

function noteOf({ after, left, entered, paused, code }: Moment): string | null {
  const ended = left.filter((name) => name !== '__init__').at(-1)
  if (code.startsWith('class ')) return null
  if (ended !== undefined && !isModule(ended) && entered.length === 0)
    return `${ended}() ${paused ? 'paused' : 'ended'}`
  const inner = after.frames.at(-1)?.function ?? null
  return inner === null || isModule(inner) ? null : `in ${inner}()`
}

/** The last state, and before it those that teach most, as many as there is room for. */
function chosenOf(moments: readonly Moment[], manner: Manner): Moment[] {
  const last = moments.at(-1)
  if (!last) return []
  const weighed = moments.slice(0, -1).map((moment, at) => ({ moment, at, weight: weightOf(moment) }))
  const best = weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || b.at - a.at)
  const chosen = [{ moment: last, at: moments.length }]
  const looks = new Set([lookOf(last, manner)])
  let room = BOXES - boxesOf(graphOf(last.after), manner).boxes.length
  for (const candidate of best) {
    const needs = boxesOf(graphOf(candidate.moment.after), manner).boxes.length
    const look = lookOf(candidate.moment, manner)
    if (chosen.length === PANELS || needs > room || looks.has(look)) continue
    if (isDeep(candidate.moment) && chosen.some(({ moment }) => isDeep(moment))) continue
    looks.add(look)
    chosen.push(candidate)
    room -= needs
  }
  return chosen.sort((a, b) => a.at - b.at).map(({ moment }) => moment)
}

/** Of calls on top of each other one state is enough. */
function isDeep({ after }: Moment): boolean {
  return after.frames.length > 2
}

/** Two states that look alike are one to a learner. */
export function lookOf({ after }: Pick<Moment, 'after'>, manner: Manner): string {
  return JSON.stringify(boxesOf(graphOf(after), manner).boxes)
}

/** What is seen to change through several names teaches most, then calls, new references, ends; what is made least. */
export function weightOf({ before, after }: Moment): number {
  const [was, is] = [graphOf(before), graphOf(after)]
  let weight = after.frames.length > Math.max(1, before.frames.length) ? 2 + Math.min(after.frames.length, 8) / 2 : 0
  for (const id of reached(is)) {
    const object = after.objects[id]
    if (object === undefined || isAtom(is, id)) continue
    const known = before.objects[id]
    if (known === undefined) weight += 1
    else if (targets(was, id) !== targets(is, id)) weight += object.holders.length > 1 ? 6 : 2
    else if (object.holders.length > known.holders.length) weight += 4
  }
  if (bindsValue(was, is)) weight += 0.5
  const gone = reached(was).filter((id) => !isAtom(was, id) && after.objects[id] === undefined)
  return weight + 2 * gone.length
}

/** Does a name lead to another number or text than before? */
function bindsValue(was: Graph, is: Graph): boolean {
  const before = new Set(was.frames.at(-1)?.places.map(({ label, to }) => `${label} ${to}`))
  const places = is.frames.at(-1)?.places ?? []
  return places.some(({ label, to }) => isPlain(is.step.objects[to]?.type ?? '') && !before.has(`${label} ${to}`))
}

function targets({ places }: Graph, id: string): string {
  return (places.get(id) ?? []).map(({ label, to }) => `${label} ${to}`).join()
}

/** The boxes of a state, each told apart from the state before; what died in between is there once more. */
function marked(before: Drawn, { boxes }: Drawn, earlier: Step, freed: ReadonlySet<string>): HeapBox[] {
  const known = new Map(before.boxes.map((box) => [box.id, box]))
  const now = new Set(boxes.map(({ id }) => id))
  const told = boxes.map((box): HeapBox => {
    const was = known.get(box.id)
    const isNew = was === undefined && (box.kind === 'frame' || earlier.objects[box.id] === undefined)
    const slots = box.slots.map((slot) => ({ ...slot, changed: was !== undefined && !isIn(was, slot) }))
    const isOther = was !== undefined && (slots.some(({ changed }) => changed) || was.slots.length !== slots.length)
    const state = box.state === 'lost' ? 'lost' : isNew ? 'new' : isOther ? 'changed' : 'same'
    return { ...box, slots, state }
  })
  const gone = before.boxes.filter(({ id, kind }) => kind === 'object' && !now.has(id) && freed.has(id))
  return [...told, ...gone.map((box): HeapBox => ({ ...box, slots: unled(box, now), state: 'freed' }))]
}

function isIn({ slots }: HeapBox, { label, text, to }: HeapBox['slots'][number]): boolean {
  return slots.some((slot) => slot.label === label && slot.text === text && slot.to === to)
}

/** What it referred to may be gone, too. */
function unled({ slots }: HeapBox, now: ReadonlySet<string>): HeapBox['slots'] {
  return slots.map((slot) => (slot.to === null || now.has(slot.to) ? slot : { ...slot, to: null, text: 'gone' }))
}
