import { CommanderError } from 'commander'
import { commands } from '../../../commands/index.js'
import { Engine } from '../../../workers/engine/engine.js'
import { readConfig } from '../../config.js'
import { UsageError } from '../../errors.js'
import { answer } from './answer.js'
import { classify } from './classify.js'
import { examine } from './doctor.js'
import { safeLine } from './escape.js'
import { faultLine } from './fault.js'
import { programOf, type Request } from './program.js'
import { strangersIn } from './strangers.js'
import type { Streams, Surroundings } from './surroundings.js'
import { tasksOf } from './task.js'

const ANSWERED = 0
const FAULT = 1
const WRONG_USE = 2

/** Ends the engine, then us as the signal would have: nothing is left behind. */
function closeOnSignal(engine: Engine): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const
  const stop = (signal: NodeJS.Signals) => {
    forget()
    engine.close().finally(() => process.kill(process.pid, signal))
  }
  const forget = () => {
    for (const signal of signals) process.off(signal, stop)
  }
  for (const signal of signals) process.on(signal, stop)
  return forget
}

async function answerWithEngine(request: Request, surroundings: Surroundings): Promise<number> {
  const tasks = await tasksOf(request, surroundings)
  const engine = await Engine.start(surroundings.config)
  for (const place of await strangersIn(surroundings.config, engine.pythons))
    surroundings.stderr.write(
      `ourobot: OUROBOT_PYTHONS names ${safeLine(place)}, which is or holds no CPython 3.9 or newer; it is left out\n`,
    )
  const forgetSignals = closeOnSignal(engine)
  try {
    return (await answer(request, tasks, engine, surroundings)) ? ANSWERED : FAULT
  } finally {
    forgetSignals()
    await engine.close()
  }
}

function codeOf(error: unknown, { stderr }: Streams): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? ANSWERED : WRONG_USE
  stderr.write(faultLine(error))
  return error instanceof UsageError ? WRONG_USE : FAULT
}

/** A reader that has seen enough (`ourobot … | head`) is no fault; a full disk is. */
function endWhenUnread({ stdout, stderr }: Streams): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(ANSWERED)
    stderr.write(`ourobot: the answer cannot be written (${error.message}); make room for it, or write it elsewhere\n`)
    process.exit(FAULT)
  })
}

/** Does what `ourobot ARGS` asks for; resolves to its exit code: 0 answered (also when a snippet raised), 2 wrong use, 1 a fault of ours. */
export async function runTerminal(args: readonly string[], streams: Streams): Promise<number> {
  endWhenUnread(streams)
  const { stdin, stdout, stderr } = streams
  const surroundings = () => ({ config: readConfig(), stdin, stdout, stderr })
  let code = ANSWERED
  const program = programOf(commands, {
    answer: async (request) => {
      code = await answerWithEngine(request, surroundings())
    },
    examine: async () => {
      code = (await examine(surroundings())) ? ANSWERED : FAULT
    },
    classify: async (wish) => {
      code = (await classify(wish, streams)) ? ANSWERED : WRONG_USE
    },
  })
  await program.parseAsync(args, { from: 'user' }).catch((error: unknown) => {
    code = codeOf(error, streams)
  })
  return code
}
