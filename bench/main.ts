/** `npm run bench`: each figure of the design with its baselines, from one run. */
import { readConfig } from '../src/config.js'
import { OurobotError } from '../src/errors.js'
import { Engine } from '../workers/engine/engine.js'
import { ForkServer } from '../workers/engine/forkServer.js'
import type { Python } from '../workers/engine/pythons.js'
import { BareForks } from './bareForks.js'
import { commandFigures } from './commands.js'
import { type Figure, isOver } from './figure.js'
import { firstAnswerFigures } from './firstAnswer.js'
import { BENCH_PYTHON_FOLDER } from './folders.js'
import { openHouse } from './house.js'
import { judgingFigures } from './judging.js'
import { type Options, readOptions } from './options.js'
import { pictureFigures } from './picture.js'
import { LOOPS } from './programs.js'
import { growthFigures, serverFigures } from './residence.js'
import { runFigures } from './runs.js'
import { sustainedFigures } from './sustained.js'
import { tableOf } from './table.js'
import { assemblyFigures, tracingFigures } from './tracing.js'
import { wholeReplyFigures } from './wholeReply.js'

/** One is enough for two cores: its fork server and its drawing have threads and processes of their own. */
const WORKERS = 1

const MEASURED: Record<string, [string, string]> = {
  traced: ['measured', 'run_traced'],
  untraced: ['measured', 'run_untraced'],
}

/** What each Python does in its own way. */
async function pythonFigures(engine: Engine, python: Python, { rounds }: Options): Promise<Figure[]> {
  const { minor } = python
  const server = await engine.serverOf(python)
  const measured = await ForkServer.start(python, { modules: [BENCH_PYTHON_FOLDER], analyses: MEASURED })
  const forks = await BareForks.start(python)
  try {
    const figures = await runFigures(engine, python, measured, forks, rounds)
    for (const loop of LOOPS) figures.push(...(await tracingFigures(loop, minor, server, measured, rounds)))
    return [...figures, ...(await serverFigures(server, minor))]
  } finally {
    await Promise.all([measured.close(), forks.close()])
  }
}

/** What is the same on all of them, on one. */
async function commonFigures(engine: Engine, python: Python, { rounds, jobs }: Options): Promise<Figure[]> {
  const { minor } = python
  const server = await engine.serverOf(python)
  return [
    ...(await assemblyFigures(minor, server, rounds)),
    ...(await commandFigures(engine, minor, rounds)),
    ...(await pictureFigures(engine, minor, rounds)),
    ...(await judgingFigures(rounds)),
    ...(await growthFigures(minor, jobs)),
    ...(await firstAnswerFigures(minor, rounds)),
  ]
}

/** What gateway and worker do together, on the Python that answers by default. */
async function houseFigures(engine: Engine, { rounds, jobs }: Options): Promise<Figure[]> {
  const house = await openHouse(WORKERS)
  try {
    return [...(await wholeReplyFigures(house, engine, rounds)), ...(await sustainedFigures(house, jobs))]
  } finally {
    await house.close()
  }
}

async function measure(options: Options): Promise<Figure[]> {
  const engine = await Engine.start(readConfig())
  try {
    const chosen = engine.choose(options.python ?? 'default')
    const figures: Figure[] = []
    for (const python of options.python === null ? engine.pythons : [chosen]) {
      process.stderr.write(`measuring Python ${python.version} …\n`)
      figures.push(...(await pythonFigures(engine, python, options)))
    }
    process.stderr.write('measuring pictures, memory, the start …\n')
    figures.push(...(await commonFigures(engine, chosen, options)))
    process.stderr.write('measuring whole replies …\n')
    return [...figures, ...(await houseFigures(engine, options))]
  } finally {
    await engine.close()
  }
}

try {
  const options = readOptions(process.argv.slice(2))
  const figures = await measure(options)
  process.stdout.write(tableOf(figures))
  if (options.check && figures.some(isOver)) process.exitCode = 1
} catch (error) {
  const isTold = error instanceof OurobotError
  console.error(isTold ? `ourobot: ${error.message}` : error)
  process.exitCode = 1
}
