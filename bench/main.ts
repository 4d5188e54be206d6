/** `npm run bench`: each figure of the design with its baseline, from one run. */
import { readConfig } from '../src/config.js'
import { Engine } from '../workers/engine/engine.js'
import { ForkServer } from '../workers/engine/forkServer.js'
import type { Python } from '../workers/engine/pythons.js'
import { BareForks } from './bareForks.js'
import { type Figure, isOver } from './figure.js'
import { firstAnswerFigures } from './firstAnswer.js'
import { BENCH_PYTHON_FOLDER } from './folders.js'
import { type Options, readOptions } from './options.js'
import { pictureFigures } from './picture.js'
import { growthFigures, serverFigures } from './residence.js'
import { runFigures } from './runs.js'
import { tableOf } from './table.js'
import { tracingFigures } from './tracing.js'

const MEASURED: Record<string, [string, string]> = {
  traced: ['measured', 'run_traced'],
  untraced: ['measured', 'run_untraced'],
}

async function pythonFigures(engine: Engine, python: Python, { rounds }: Options): Promise<Figure[]> {
  const measured = await ForkServer.start(python, { modules: [BENCH_PYTHON_FOLDER], analyses: MEASURED })
  const forks = await BareForks.start(python)
  try {
    return [
      ...(await runFigures(engine, python, measured, forks, rounds)),
      ...(await tracingFigures(engine, python, measured, rounds)),
      ...(await serverFigures(engine, python)),
    ]
  } finally {
    await Promise.all([measured.close(), forks.close()])
  }
}

async function allFigures(options: Options): Promise<Figure[]> {
  const engine = await Engine.start(readConfig())
  try {
    const pythons = options.python === null ? engine.pythons : [engine.choose(options.python)]
    const figures: Figure[] = []
    for (const python of pythons) {
      process.stderr.write(`Python ${python.version} …\n`)
      figures.push(...(await pythonFigures(engine, python, options)))
    }
    process.stderr.write('pictures, memory, start …\n')
    figures.push(...(await pictureFigures(engine, options.rounds)))
    for (const python of pythons.slice(0, 1)) figures.push(...(await growthFigures(engine, python, options.jobs)))
    figures.push(...(await firstAnswerFigures(pythons)))
    return figures
  } finally {
    await engine.close()
  }
}

const options = readOptions(process.argv.slice(2))
const figures = await allFigures(options)
process.stdout.write(tableOf(figures))
if (options.check && figures.some(isOver)) process.exitCode = 1
