import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Answers } from '../../../src/adapters/playground/answers.js'
import type { Finished, Job, Progress } from '../../../src/contract.js'
import { BusyError } from '../../../src/errors.js'
import { openQueue } from '../../../src/queue/index.js'
import { openQuiz } from '../../../src/quiz/index.js'
import { openRecords } from '../../../src/records/index.js'
import { openStore } from '../../../src/store/index.js'

const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-answers-'))
afterAll(() => rmSync(storeFolder, { recursive: true }))

const config = { redisUrl: null, storeFolder }
const noFault = (fault: Error) => {
  throw fault
}

function jobOf(id: string): Job {
  const asker = { platform: 'page' as const, user: 'u', channel: null, community: null }
  return { id, request: { command: 'refcount', code: 'a = 1', python: 'default', asker }, askedAt: 0, delivery: {} }
}

async function run(job: Job): Promise<Finished> {
  return { job, outcome: { kind: 'failed', code: 'no-such-python', message: 'none' } }
}

test('an answer that came to another gateway reaches its asker', async () => {
  const queue = await openQueue(config, noFault)
  const store = await openStore(config)
  const records = await openRecords(config)
  const quiz = openQuiz({ records, queue, onFault: noFault })
  const another = await Answers.start({ queue, store, quiz })
  const own = await Answers.start({ queue, store, quiz })
  const asked = await own.ask(jobOf('page-1'))
  await queue.work(run, 1)
  const told: Progress[] = []
  expect((await asked.finished((progress) => told.push(progress))).job.id).toBe('page-1')
  expect(told[0]).toEqual({ stage: 'queued', before: 0 })
  for (const part of [own, another, queue, store, records]) await part.close()
})

test('a question that the queue does not take is refused at once', async () => {
  const queue = await openQueue(config, noFault, { jobs: 0 })
  const store = await openStore(config)
  const records = await openRecords(config)
  const quiz = openQuiz({ records, queue, onFault: noFault })
  const answers = await Answers.start({ queue, store, quiz })
  await expect(answers.ask(jobOf('page-2'))).rejects.toThrow(BusyError)
  for (const part of [answers, queue, store, records]) await part.close()
})
