import { availableParallelism } from 'node:os'
import type { Engine } from '../../../workers/engine/engine.js'
import { chosenPythons } from '../../../workers/pythons.js'
import { MachineError, UsageError } from '../../errors.js'
import { safeJson, safeLine } from './escape.js'
import { faultLine } from './fault.js'
import { inOrder } from './in-order.js'
import { lookOf } from './paint.js'
import type { Request } from './program.js'
import { Progress } from './progress.js'
import type { Surroundings } from './surroundings.js'
import type { Task } from './task.js'
import { type Told, told } from './told.js'

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
    const { text, drawn, hint } = outcome.value
    if (hint !== null) stderr.write(`ourobot: ${name === '-' ? '' : `${safeLine(name)}: `}${hint}\n`)
    stdout.write(text)
    if (picture) stderr.write(`picture: ${drawn ? safeLine(picture) : 'there is nothing to draw'}\n`)
    if (titled) stdout.write('\n')
  }

  const progress = new Progress(stderr, tasks.length)
  const waiting = tasks.values()
  let wentWell = true
  try {
    const outcomes = inOrder(tasks, availableParallelism(), (task) =>
      told(request, task, { command, code: task.code, pythons }, engine, look),
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
