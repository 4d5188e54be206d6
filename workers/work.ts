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

export interface Answer {
  analyses: Analysis[]
  reply: Reply
  /** null where there is nothing to draw. */
  png: Buffer | null
  /** What it took; 0 for what was not drawn. */
  ms: { run: number; explain: number; draw: number }
}

/** Each call gives the milliseconds since the one before. */
function lapClock(): () => number {
  let last = performance.now()
  return () => {
    const now = performance.now()
    const lap = now - last
    last = now
    return lap
  }
}

/** What each of the task's Pythons saw, in their order. A snippet's own failure is in there; what rejects is a fault of ours. */
export async function analyse(engine: Engine, { command, code, pythons }: Task): Promise<Analysis[]> {
  return Promise.all(pythons.map((python) => engine.analyse(command.analysis, codeFor(command, code), python)))
}

function explain(command: Command, analyses: Analysis[]): Reply {
  const [only, another] = analyses
  return only && !another ? command.explain(only) : command.compare(analyses)
}

/** The whole answer; without `picture` none is made. `drawing` is called when the snippet has run. */
export async function work(
  engine: Engine,
  task: Task,
  picture: boolean,
  drawing: () => Promise<void> = async () => {},
): Promise<Answer> {
  const lap = lapClock()
  const analyses = await analyse(engine, task)
  const run = lap()
  const reply = explain(task.command, analyses)
  const ms = { run, explain: lap(), draw: 0 }
  if (!picture || !reply.picture) return { analyses, reply, png: null, ms }
  const [png] = await Promise.all([draw(reply.picture), drawing()])
  return { analyses, reply, png, ms: { ...ms, draw: lap() } }
}
