import { expect, test } from 'vitest'
import type { Finished } from '../../src/contract.js'
import { openQueue } from '../../src/queue/index.js'
import { Arrivals, Gate } from './arrivals.js'
import { answerTo, jobOf } from './jobs.js'

test('closing waits for what runs and tells those who wait that they should ask again', async () => {
  const queue = await openQueue({ redisUrl: null }, () => undefined, { runBackoffMs: 60_000 })
  const [delivered, running, go] = [new Arrivals<Finished>(), new Arrivals<string>(), new Gate()]
  await queue.deliver(['discord'], async (finished) => delivered.push(finished))
  await queue.work(async (job) => {
    running.push(job.id)
    if (job.id === 'failing') throw new Error('out of luck')
    await go.opened
    return answerTo(job)
  }, 1)
  for (const id of ['failing', 'running', 'waiting']) await queue.add(jobOf(id))
  await running.count(2)
  const closing = queue.close()
  go.open()
  await closing
  const told = delivered.all.map(({ job, outcome }) => [
    job.id,
    outcome.kind === 'failed' ? outcome.code : outcome.kind,
  ])
  expect(new Map(told.map(([id = '', what]) => [id, what]))).toEqual(
    new Map([
      ['running', 'answered'],
      ['waiting', 'restarting'],
      ['failing', 'restarting'],
    ]),
  )
})
