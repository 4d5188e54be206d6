/** `node --expose-gc answering.js MINOR JOBS`: a process that only answers, and how its memory does. JSON on stdout. */
import { availableParallelism } from 'node:os'
import { readConfig } from '../src/config.js'
import { draw } from '../workers/drawing.js'
import { Engine } from '../workers/engine/engine.js'
import { pictureOf } from './picture.js'
import { TEN_LINES } from './programs.js'
import { type Answered, residenceOf } from './residence.js'

const MB = 1024 * 1024
/** Until caches and pools have their size. */
const WARM_UP_JOBS = 100
const PICTURES = 20
const SLICES = 10

async function runAll(engine: Engine, minor: string, jobs: number): Promise<void> {
  let left = jobs
  const asker = async () => {
    while (left-- > 0) await engine.analyse('refcount', TEN_LINES, minor)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, asker))
}

async function drawAll(engine: Engine, minor: string): Promise<void> {
  const picture = await pictureOf(engine, minor)
  for (let i = 0; i < PICTURES; i++) await draw(picture)
}

async function answered(minor: string, jobs: number): Promise<Answered> {
  const engine = await Engine.start(readConfig())
  try {
    const server = await engine.serverOf(engine.choose(minor))
    const look = async () => {
      globalThis.gc?.()
      return { server: (await residenceOf(server)).rss, heap: process.memoryUsage().heapUsed / MB }
    }
    await runAll(engine, minor, WARM_UP_JOBS)
    await drawAll(engine, minor)
    const before = await look()
    const runsPerSecond: number[] = []
    for (let slice = 0; slice < SLICES; slice++) {
      const started = performance.now()
      await runAll(engine, minor, jobs / SLICES)
      runsPerSecond.push(jobs / SLICES / ((performance.now() - started) / 1000))
    }
    await drawAll(engine, minor)
    const resident = process.memoryUsage.rss() / MB
    const after = await look()
    const growth = { serverGrowth: after.server - before.server, heapGrowth: after.heap - before.heap }
    return { ...growth, resident, runsPerSecond }
  } finally {
    await engine.close()
  }
}

const [minor = '', jobs] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(await answered(minor, Number(jobs)))}\n`)
