import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Finished, Job, Withheld } from '../../src/contract.js'
import { Moderators, type Report, withReports } from '../../src/moderation/reports.js'
import type { Settled } from '../../src/settings/settings.js'
import { openStore } from '../../src/store/index.js'
import type { Store } from '../../src/store/store.js'

const asker = { platform: 'discord', user: 'ada', channel: 'c1', community: 's1' } as const
const request = { command: 'heap', code: 'a', python: 'default', asker }
const job: Job = { id: 'discord-1', request, askedAt: Date.now(), delivery: {} }
const look: Job = {
  ...job,
  id: 'discord-2',
  request: { ...request, look: { answer: job.id, state: 1, animated: false } },
}
const withheld: Withheld = { rule: 'word', place: 'output', text: 'troll' }
const failed: Finished = { job, outcome: { kind: 'failed', code: 'withheld', message: 'm', withheld } }
const REPORT = { channel: 'mods', community: 's1', job, withheld, isOlder: false }

let storeFolder: string
let store: Store
let reports: Report[]
let faults: Error[]
beforeEach(async () => {
  storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-reports-'))
  store = await openStore({ redisUrl: null, storeFolder })
  reports = []
  faults = []
})
afterEach(async () => {
  await store.close()
  rmSync(storeFolder, { recursive: true })
})

function moderatorsOf(settled: Settled, send = async (report: Report) => void reports.push(report)): Moderators {
  const settings = { of: async () => settled } as never
  return new Moderators({ store, settings }, send, (fault) => faults.push(fault))
}

async function delivered(finished: Finished, moderators: Moderators): Promise<void> {
  const all: Finished[] = []
  const deliver = withReports(async (one) => void all.push(one), moderators)
  await deliver(finished, new AbortController().signal)
  expect(all).toEqual([finished])
}

test('an answer that was withheld is reported to the channel that moderators chose', async () => {
  await delivered(failed, moderatorsOf({ reportsChannel: 'mods' }))
  expect([reports, faults]).toEqual([[REPORT], []])
})

test('other failures, and communities without such a channel, report nothing', async () => {
  const other: Finished = { job, outcome: { kind: 'failed', code: 'gone', message: 'm' } }
  await delivered(other, moderatorsOf({ reportsChannel: 'mods' }))
  await delivered(failed, moderatorsOf({}))
  expect([reports, faults]).toEqual([[], []])
})

test('of one answer moderators hear once by each rule, from whichever gateway and whatever is pressed below it', async () => {
  const [one, another] = [moderatorsOf({ reportsChannel: 'mods' }), moderatorsOf({ reportsChannel: 'mods' })]
  one.tell({ job, withheld, isOlder: true }, asker)
  another.tell({ job, withheld, isOlder: true }, asker)
  await Promise.all([one.idle(), another.idle()])
  await delivered({ ...failed, job: look }, one)
  const link: Withheld = { rule: 'link', place: 'code', text: 'bad.example' }
  await another.tell({ job, withheld: link, isOlder: true }, asker)
  expect(reports).toEqual([
    { ...REPORT, isOlder: true },
    { ...REPORT, withheld: link, isOlder: true },
  ])
})

test('a report that cannot be sent is told, holds no answer up, and is sent when it is found again', async () => {
  const cannot = new Error('no')
  await delivered(
    failed,
    moderatorsOf({ reportsChannel: 'mods' }, () => Promise.reject(cannot)),
  )
  expect([reports, faults]).toEqual([[], [cannot]])
  await delivered({ ...failed, job: look }, moderatorsOf({ reportsChannel: 'mods' }))
  expect(reports).toEqual([{ ...REPORT, job: look, isOlder: true }])
})
