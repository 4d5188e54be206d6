/** One job from code to answer: engine → explain → draw → reply. */
import type { Command } from '../commands/index.js'
import type { Analysis, Reply } from '../src/contract.js'
import { drawPng } from '../src/render/index.js'
import type { Engine } from './engine/engine.js'

export interface Job {
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
}

/** What each of the job's Pythons saw, in their order. A snippet's own failure is in there; what rejects is a fault of ours. */
export async function analyse(engine: Engine, { command, code, pythons }: Job): Promise<Analysis[]> {
  return Promise.all(pythons.map((python) => engine.analyse(command.analysis, code, python)))
}

/** The whole answer; without `draw` no picture is made. */
export async function work(engine: Engine, job: Job, draw: boolean): Promise<Answer> {
  const analyses = await analyse(engine, job)
  const [only, another] = analyses
  const reply = only && !another ? job.command.explain(only) : job.command.compare(analyses)
  const png = draw && reply.picture ? await drawPng(reply.picture) : null
  return { analyses, reply, png }
}
