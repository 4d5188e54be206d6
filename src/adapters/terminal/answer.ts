import { availableParallelism } from 'node:os'
import type { Engine } from '../../../workers/engine/engine.js'
import { chosenPythons } from '../../../workers/pythons.js'
import { analyse, type Task as Work, work } from '../../../workers/work.js'
import type { Analysis } from '../../contract.js'
import { MachineError, UsageError } from '../../errors.js'
import { safeJson, safeLine } from './escape.js'
import { faultLine } from './fault.js'
import { inOrder } from './in-order.js'
import { type Look, lookOf } from './paint.js'
import { checkPicturePath, picturePath, writePicture } from './png.js'
import type { Request } from './program.js'
import { Progress } from './progress.js'
import { replyText } from './reply.js'
import { readSources } from './source.js'
import type { Surroundings } from './surroundings.js'

/** One file to answer for. */
export interface Task {
  name: string
  code: string
  /** Where its picture goes. */
  picture: string | null
}

/** Everything that can be wrong with files is found here, before an engine is started. Throws `UsageError`. */
export async function tasksOf(request: Request, { config, stdin, stderr }: Surroundings): Promise<Task[]> {
  const { command, files, png } = request
  if (files.length === 0) stderr.write('ourobot: no file is named, so here is the example\n')
  const sources =
    files.length === 0
      ? [{ name: 'the example', code: command.example }]
      : await readSources(files, config.folder, stdin)
  const pictureOf = (index: number) =>
    png === undefined ? null : picturePath(png, config.folder, index, sources.length)
  const first = pictureOf(0)
  if (first !== null) await checkPicturePath(first)
  return sources.map((source, index) => ({ ...source, picture: pictureOf(index) }))
}

interface Told {
  text: string
  /** Whether a picture was written. */
  drawn: boolean
}

function jsonLines(analyses: Analysis[]): string {
  return analyses.map((analysis) => `${safeJson(analysis)}\n`).join('')
}

/** JSON alone needs no words, so what we see in a snippet never waits for what we say about it. */
async function told(
  { json, more }: Request,
  job: Work,
  picture: string | null,
  engine: Engine,
  look: Look,
): Promise<Told> {
  if (json && picture === null) return { text: jsonLines(await analyse(engine, job)), drawn: false }
  const { analyses, reply, png } = await work(engine, job, picture !== null)
  if (picture !== null && png) await writePicture(picture, png)
  return { text: json ? jsonLines(analyses) : replyText(reply, look, more), drawn: png !== null }
}

/**
 * Answers for each file, in order, and says whether all went well: our fault with one file is told, and the others are
 * answered all the same. Throws `UsageError`, and `MachineError` where nothing can be answered.
 */
export async function answer(
  request: Request,
  tasks: Task[],
  engine: Engine,
  { config, stdout, stderr }: Surroundings,
): Promise<boolean> {
  const { command, json } = request
  const look = lookOf(config, stdout)
  const pythons = chosenPythons(request.python, engine.pythons).map(({ version }) => version)
  const titled = !json && tasks.length > 1

  const tell = ({ name, picture }: Task, outcome: PromiseSettledResult<Told>) => {
    if (titled) stdout.write(`${look.paint('inverse', ` ${safeLine(name)} `)}\n`)
    if (outcome.status === 'rejected') {
      stderr.write(faultLine(outcome.reason, name))
      if (json) stdout.write(`${safeJson({ error: { file: name, message: String(outcome.reason) } })}\n`)
      return
    }
    stdout.write(outcome.value.text)
    if (picture) stderr.write(`picture: ${outcome.value.drawn ? safeLine(picture) : 'there is nothing to draw'}\n`)
    if (titled) stdout.write('\n')
  }

  const progress = new Progress(stderr, tasks.length)
  const waiting = tasks.values()
  let wentWell = true
  try {
    const outcomes = inOrder(tasks, availableParallelism(), ({ code, picture }) =>
      told(request, { command, code, pythons }, picture, engine, look),
    )
    for await (const outcome of outcomes) {
      const failure: unknown = outcome.status === 'rejected' ? outcome.reason : null
      if (failure instanceof UsageError || failure instanceof MachineError) throw failure
      if (failure !== null) wentWell = false
      const task = waiting.next().value
      if (task) progress.advance(() => tell(task, outcome))
    }
  } finally {
    progress.end()
  }
  return wentWell
}
