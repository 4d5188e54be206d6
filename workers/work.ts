/** The pipeline from code to answer: engine → explain → draw. */
import type { Command } from '../commands/index.js'
import { codeFor } from '../commands/ready.js'
import type { Analysis, Reply } from '../src/contract.js'
import { draw } from './drawing.js'
import type { Engine } from './engine/engine.js'

export interface Task {
  command: Command
  code: string
  /** Versions of CPython, at least one; several are compared. */
  pythons: readonly string[]
}

/** What is told of the analyses. */
export interface Manner {
  /** One state of a command that has states; null: the whole. */
  state: number | null
  /** Whether a picture is made. */
  picture: boolean
}

export interface Answer {
  reply: Reply
  /** null where there is nothing to draw. */
  png: Buffer | null
  /** How many states could be told one by one. */
  states: number
  /** Milliseconds that it took; 0 for what was not drawn. */
  ms: { explain: number; draw: number }
}

/** What each of the task's Pythons saw, in their order. A snippet's own failure is in there; what rejects is a fault of ours. */
export async function analyse(engine: Engine, { command, code, pythons }: Task): Promise<Analysis[]> {
  return Promise.all(pythons.map((python) => engine.analyse(command.analysis, codeFor(command, code), python)))
}

/** Of several Pythons there is a comparison; of one, the whole or one of its states. */
function explain(command: Command, analyses: readonly Analysis[], state: number | null): Reply {
  const [only, another] = analyses
  if (!only || another) return command.compare(analyses)
  const last = statesOf(command, analyses) - 1
  return state === null || !command.states || last < 0
    ? command.explain(only)
    : command.states.explain(only, Math.min(state, last))
}

function statesOf({ states }: Command, [only, another]: readonly Analysis[]): number {
  return only && !another ? (states?.count(only) ?? 0) : 0
}

/**
 * What there is to say of analyses. `drawing` is called when there is a picture to draw; `inspect` before that, and
 * nothing is drawn where it throws.
 */
export async function answer(
  command: Command,
  analyses: readonly Analysis[],
  { state, picture }: Manner,
  drawing: () => Promise<void> = async () => {},
  inspect: (reply: Reply) => void = () => {},
): Promise<Answer> {
  const began = performance.now()
  const reply = explain(command, analyses, state)
  inspect(reply)
  const states = statesOf(command, analyses)
  const explained = performance.now()
  const ms = { explain: explained - began, draw: 0 }
  if (!picture || !reply.picture) return { reply, png: null, states, ms }
  const [png] = await Promise.all([draw(reply.picture), drawing()])
  return { reply, png, states, ms: { ...ms, draw: performance.now() - explained } }
}

/** Code's whole answer. */
export async function work(engine: Engine, task: Task, picture: boolean): Promise<Answer & { analyses: Analysis[] }> {
  const analyses = await analyse(engine, task)
  return { analyses, ...(await answer(task.command, analyses, { state: null, picture })) }
}
