/** The pipeline from code to answer: engine → explain → draw. */
import type { Command } from '../commands/index.js'
import { codeFor } from '../commands/ready.js'
import type { Analysis, Drawn, Picture, Question, Reply, ThemeName } from '../src/contract.js'
import { draw, drawFilm } from './drawing.js'
import type { Engine } from './engine/engine.js'
import { articleAnalysis } from './lesson.js'

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
  /** All states, one after the other, where there are some. */
  animated: boolean
  /** Whether a picture is made. */
  picture: boolean
  theme?: ThemeName | undefined
}

/** A picture as a file. */
interface File {
  bytes: Buffer
  type: Drawn['type']
}

export interface Answer {
  reply: Reply
  /** null where there is nothing to draw. */
  file: File | null
  /** How many states could be told one by one. */
  states: number
  question: Question | null
  /** Milliseconds that it took; 0 for what was not drawn. */
  ms: { explain: number; draw: number }
}

/** What each of the task's Pythons saw, in their order. A snippet's own failure is in there; what rejects is a fault of ours. */
export async function analyse(engine: Engine, { command, code, pythons }: Task): Promise<Analysis[]> {
  const { analysis } = command
  const asked = codeFor(command, code)
  return Promise.all(
    pythons.map((python) =>
      analysis === 'article' ? articleAnalysis(engine, asked, python) : engine.analyse(analysis, asked, python),
    ),
  )
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
  { state, animated, picture, theme }: Manner,
  drawing: () => Promise<void> = async () => {},
  inspect: (shown: readonly (Reply | Picture | Question)[]) => void = () => {},
): Promise<Answer> {
  const began = performance.now()
  const states = statesOf(command, analyses)
  const moves = animated && states > 0
  const reply = explain(command, analyses, moves ? null : state)
  const question = questionOn(command, analyses)
  const told = { reply, states, question }
  const pictures = moves ? picturesOf(command, analyses, states) : []
  inspect([reply, ...pictures, ...(question ? [question] : [])])
  const explained = performance.now()
  const ms = { explain: explained - began, draw: 0 }
  if (!picture || !reply.picture) return { ...told, file: null, ms }
  const drawn: Promise<File> = moves
    ? drawFilm(pictures, theme).then((bytes) => ({ bytes, type: 'image/gif' }))
    : draw(reply.picture, theme).then((bytes) => ({ bytes, type: 'image/png' }))
  const [file] = await Promise.all([drawn, drawing()])
  return { ...told, file, ms: { ...ms, draw: performance.now() - explained } }
}

function questionOn(command: Command, [only, another]: readonly Analysis[]): Question | null {
  return only && !another ? (command.question?.(only) ?? null) : null
}

function picturesOf(command: Command, analyses: readonly Analysis[], states: number): Picture[] {
  const each = Array.from({ length: states }, (_, state) => explain(command, analyses, state).picture)
  return each.filter((picture) => picture !== null)
}

/** Code's whole answer. */
export async function work(engine: Engine, task: Task, picture: boolean): Promise<Answer & { analyses: Analysis[] }> {
  const analyses = await analyse(engine, task)
  return { analyses, ...(await answer(task.command, analyses, { state: null, animated: false, picture })) }
}
