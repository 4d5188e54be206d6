import { expect, test } from 'vitest'
import type { Finished, Withheld } from '../../src/contract.js'
import { type Report, withReports } from '../../src/moderation/reports.js'
import type { Settled } from '../../src/settings/settings.js'

const asker = { platform: 'discord', user: 'ada', channel: 'c1', community: 's1' } as const
const request = { command: 'heap', code: 'a', python: 'default', asker }
const job = { id: 'discord-1', request, askedAt: 0, delivery: {} }
const withheld: Withheld = { rule: 'word', place: 'output', text: 'troll' }
const failed: Finished = { job, outcome: { kind: 'failed', code: 'withheld', message: 'm', withheld } }

async function reported(finished: Finished, settled: Settled, send?: () => Promise<void>) {
  const [reports, faults, delivered]: [Report[], Error[], Finished[]] = [[], [], []]
  const deliver = withReports(
    async (one) => void delivered.push(one),
    { of: async () => settled },
    send ?? (async (report) => void reports.push(report)),
    (fault) => faults.push(fault),
  )
  await deliver(finished, new AbortController().signal)
  expect(delivered).toEqual([finished])
  return { reports, faults }
}

test('an answer that was withheld is reported to the channel that moderators chose', async () => {
  const told = await reported(failed, { reportsChannel: 'mods' })
  expect(told).toEqual({ reports: [{ channel: 'mods', job, withheld }], faults: [] })
})

test('other failures, and communities without such a channel, report nothing', async () => {
  const other: Finished = { job, outcome: { kind: 'failed', code: 'gone', message: 'm' } }
  expect(await reported(other, { reportsChannel: 'mods' })).toEqual({ reports: [], faults: [] })
  expect(await reported(failed, {})).toEqual({ reports: [], faults: [] })
})

test('a report that cannot be sent is told, and holds no answer up', async () => {
  const cannot = new Error('no')
  const told = await reported(failed, { reportsChannel: 'mods' }, () => Promise.reject(cannot))
  expect(told.faults).toEqual([cannot])
})
