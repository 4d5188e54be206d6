import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { keepAnswer, packed } from '../../src/answers.js'
import type { Analysis, Finished } from '../../src/contract.js'
import { answerIn } from '../../src/moderation/kept.js'
import { KEPT_MS } from '../../src/retention.js'
import type { Settled } from '../../src/settings/settings.js'
import { openStore } from '../../src/store/index.js'
import type { Store } from '../../src/store/store.js'
import { answerTo } from '../adapters/discord/house.js'

const storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-kept-'))
let store: Store
let given: Finished
let told: unknown[] = []

beforeAll(async () => {
  store = await openStore({ redisUrl: null, storeFolder })
  const asker = { platform: 'discord', user: 'ada', channel: 'c1', community: 's1' } as const
  const request = { command: 'heap', code: 'oaf = 1', python: 'default', asker }
  given = answerTo({ id: 'discord-1', request, askedAt: Date.now(), delivery: {} }, { text: 'A gnome.' })
  await keepAnswer(given, store)
  const seen = { analysis: 'heap', stdout: 'troll\n' } as unknown as Analysis
  await store.set('analyses-x', { value: await packed([seen]), keptMs: KEPT_MS, owner: null })
})
beforeEach(() => {
  told = []
})
afterAll(async () => {
  await store.close()
  rmSync(storeFolder, { recursive: true })
})

const shownIn = (community: string | null, settled: Settled) =>
  answerIn({ platform: 'discord', community }, 'discord-1', {
    gateway: { store, settings: { of: async () => settled } as never },
    moderators: { tell: async (...found) => void told.push(found) },
  })

test.each([
  ['oaf', 'code'],
  ['troll', 'output'],
  ['gnome', 'answer'],
])('an answer with a word that was blocked since (%s) is withheld, and moderators hear of it', async (word, place) => {
  await expect(shownIn('s1', { blockedWords: [word] })).rejects.toMatchObject({ withheld: { rule: 'word', place } })
  const withheld = { rule: 'word', place, text: word }
  expect(told).toEqual([
    [
      { job: given.job, withheld, isOlder: true },
      { platform: 'discord', community: 's1' },
    ],
  ])
})

test('an answer without one is shown, and where nobody moderates any is', async () => {
  expect((await shownIn('s1', { blockedWords: ['ogre'] })).job.id).toBe('discord-1')
  expect((await shownIn('s1', {})).job.id).toBe('discord-1')
  expect((await shownIn(null, { blockedWords: ['oaf'] })).job.id).toBe('discord-1')
  expect(told).toEqual([])
})
