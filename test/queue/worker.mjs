/**
 * A worker or a gateway as a process of its own, to be killed: `worker.mjs ROLE REDIS_URL FILE`. A job sent to it is
 * put into the queue.
 * What it does is appended to FILE, a line each: `ran ID`, `delivered ID HEADLINE`.
 */
import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { openQueue } from '../../dist/src/queue/index.js'

const [role, redisUrl, file] = process.argv.slice(2)
const limits = { lockMs: 2000, stalledCheckMs: 400, runBackoffMs: 100, deliveryBackoffMs: 100 }
const queue = await openQueue({ redisUrl }, () => undefined, limits)
const note = (...words) => appendFileSync(file, `${words.join(' ')}\n`)

/** Takes a while, as a run does; `poison` ends the process that runs it, `deadly` the one that delivers it. */
async function run(job) {
  note('ran', job.id)
  if (job.request.code === 'poison') process.kill(process.pid, 'SIGKILL')
  await setTimeout(Number(job.request.code))
  const reply = {
    headline: `${job.id} by ${process.pid} at ${performance.now()}`,
    picture: null,
    alt: '',
    text: '',
    more: [],
    python: '',
  }
  return { job, outcome: { kind: 'answered', reply, pictures: [], analyses: job.id, states: 0, question: null } }
}

/** `hang`: the platform never answers, so that this gateway holds the answer until it is killed. */
async function deliver({ job, outcome }) {
  note('delivered', job.id, outcome.kind === 'answered' ? outcome.reply.headline : outcome.code)
  if (job.request.code === 'deadly') process.kill(process.pid, 'SIGKILL')
  if (role === 'hanging-gateway') await new Promise(() => undefined)
}

if (role === 'worker') await queue.work(run, 4)
else await queue.deliver(['discord', 'slack', 'page'], deliver)
process.on('message', async (job) => {
  await queue.add(job)
  process.send('acknowledged')
})
process.once('SIGTERM', async () => {
  await queue.close()
  process.exit(0)
})
process.send('ready')
