import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepAnswer } from '../../src/answers.js'
import type { Finished, Job, Look } from '../../src/contract.js'
import type { Store } from '../../src/store/store.js'
import { unwatched } from '../../src/telemetry/journey.js'
import type { Engine } from '../../workers/engine/engine.js'
import { runOn } from '../../workers/run.js'
import { openWorkplace, type Workplace } from './workplace.js'

const CODE = 'a = [1]\nb = a\nb.append(2)'
const NO_RULES = { rulesFor: async () => null }

let place: Workplace
let store: Store
let engine: Engine

beforeAll(async () => {
  place = await openWorkplace()
  ;({ store, engine } = place)
})
afterAll(() => place.close())

function jobOf(id: string, user: string, look?: Look, askedAt = Date.now()): Job {
  const asker = { platform: 'page' as const, user, channel: null, community: null }
  const request = { command: 'heap', code: CODE, python: 'default', asker, ...(look ? { look } : {}) }
  return { id, request, askedAt, delivery: {} }
}

async function answered(job: Job): Promise<Extract<Finished['outcome'], { kind: 'answered' }>> {
  const finished = await runOn(engine, store, NO_RULES, unwatched)(job, async () => {}, new AbortController().signal)
  await (job.request.look ? undefined : keepAnswer(finished, store))
  if (finished.outcome.kind === 'failed') throw new Error(finished.outcome.message)
  return finished.outcome
}

test('a state of an answer is told and drawn from what was kept, without a run', async () => {
  const whole = await answered(jobOf('page-1', 'ada'))
  expect(whole.states).toBe(3)
  const looker = { ...engine, analyse: () => Promise.reject(new Error('it was run again')) } as unknown as Engine
  const look = jobOf('page-2', 'bob', { answer: 'page-1', state: 1, animated: false })
  const { outcome } = await runOn(
    looker,
    store,
    NO_RULES,
    unwatched,
  )(look, async () => {}, new AbortController().signal)
  if (outcome.kind === 'failed') throw new Error(outcome.message)
  expect(outcome.reply.text + outcome.reply.headline).toContain('b')
  expect(outcome.analyses).toBe(whole.analyses)
  expect((await store.get(outcome.pictures[0]?.key ?? ''))?.subarray(1, 4).toString()).toBe('PNG')
})

test('all states come in one GIF', async () => {
  await answered(jobOf('page-3', 'ada'))
  const film = await answered(jobOf('page-4', 'ada', { answer: 'page-3', state: null, animated: true }))
  expect(film.pictures[0]?.type).toBe('image/gif')
  expect((await store.get(film.pictures[0]?.key ?? ''))?.subarray(0, 6).toString()).toBe('GIF89a')
})

test('what somebody else looked at is the asker’s: forgotten with the rest', async () => {
  const whole = await answered(jobOf('page-5', 'cleo'))
  const seen = await answered(jobOf('page-6', 'bob', { answer: 'page-5', state: 0, animated: false }))
  expect(await store.forget('page-bob')).toBe(0)
  await store.forget('page-cleo')
  for (const { pictures } of [whole, seen]) expect(await store.get(pictures[0]?.key ?? '')).toBeNull()
  await expect(answered(jobOf('page-7', 'cleo', { answer: 'page-5', state: 0, animated: false }))).rejects.toThrow(
    'Please run the code once more',
  )
})
