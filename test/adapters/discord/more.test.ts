import { afterEach, expect, test, vi } from 'vitest'
import { packed } from '../../../src/answers.js'
import type { Reply, Section } from '../../../src/contract.js'
import { KEPT_MS } from '../../../src/retention.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import type { By } from '../../fakes/discord/interactions.js'
import { ADA, ELSEWHERE, SERVER } from '../../fakes/discord/places.js'
import type { Shown } from '../../fakes/discord/posted.js'
import { answerTo, type House, openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, textOf } from './shown.js'

const BOB = { user: '200000000000000002' }
const LONG: Section[] = [
  { kind: 'list', title: 'Facts', items: Array.from({ length: 200 }, (_, at) => `fact ${at} ${'x'.repeat(30)}`) },
]

let house: House

async function open(reply: Partial<Reply>): Promise<House> {
  house = await openHouse({ worker: async (job) => answerTo(job, reply) })
  return house
}

afterEach(async () => {
  vi.restoreAllMocks()
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

const ask = (code = 'a = [1]') => house.fake.command('refcount', { code }).until(isAnswered)
const press = (shown: Shown | null, label: string, by: By = {}): Promise<Conversation> =>
  house.fake.press(buttonOf(shown, label), by).until(isEdited)

test('what does not fit one message is paged through, in the message that one person sees, to the code at the end', async () => {
  await open({ more: LONG })
  const asked = await ask()
  const first = await press(asked.message, 'More', BOB)
  expect([first.hidden, labelsOf(first.message)]).toEqual([true, ['(◀ Back)', 'Next ▶']])
  expect(textOf(first.message)).toMatch(/^\*\*Facts\*\*\n- fact 0 [\s\S]*\n-# Page 1 of 3$/)
  const second = await press(first.message, 'Next', BOB)
  expect([second.original, second.acknowledged]).toEqual([first.original, 7])
  const last = await press(second.message, 'Next', BOB)
  expect(textOf(last.message)).toMatch(/```py\na = \[1\]\n```\n-# Page 3 of 3$/)
  expect(labelsOf(last.message)).toEqual(['◀ Back', '(Next ▶)'])
  const all = [first, second, last].map(({ message }) => textOf(message)).join('\n')
  expect(all.match(/^- fact \d+/gm)).toEqual(Array.from({ length: 200 }, (_, at) => `- fact ${at}`))
  expect(textOf((await press(last.message, 'Back', BOB)).message)).toContain('Page 2 of 3')
  expect(asked.original?.history).toHaveLength(1)
})

test('pages are turned after a restart, and after a day it is said kindly that they are gone', async () => {
  await open({ more: LONG })
  const first = await press((await ask()).message, 'More')
  house = await house.restart()
  const second = await press(first.message, 'Next')
  expect(textOf(second.message)).toContain('Page 2 of 3')
  const later = Date.now() + KEPT_MS + 1000
  vi.spyOn(Date, 'now').mockImplementation(() => later)
  expect(textOf((await press(second.message, 'Next')).message)).toContain('kept for a day, and that is over')
})

test('an answer that is too long for its message says so, and is whole behind More', async () => {
  const text = Array.from({ length: 900 }, (_, at) => `word${at}`).join(' ')
  const open_: Section = { kind: 'code', title: 'Where Python stopped reading', text: 'x = (\n    ^', open: true }
  await open({ text, more: [open_] })
  const { message } = await ask()
  expect(textOf(message)).toMatch(/…\n-# CPython 3\.14\.2\n-# Too long for one message: More has all of it\.$/)
  const first = await press(message, 'More')
  const second = await press(first.message, 'Next')
  const all = textOf(first.message) + textOf(second.message)
  for (const word of ['One list, two names', 'word0 ', 'word450 ', 'word899', 'x = (\n    ^', 'a = [1]'])
    expect(all).toContain(word)
})

test('a picture whose words are longer than its description has them behind More', async () => {
  await open({ alt: `${'The list. '.repeat(110)}The end.` })
  expect(textOf((await press((await ask()).message, 'More')).message)).toMatch(
    /\*\*The picture in words\*\*.*The end\./s,
  )
})

test('is held against what a community has blocked since: facts and code', async () => {
  await open({ more: [{ kind: 'text', title: 'Facts', text: 'It prints troll.' }] })
  const settle = (blockedWords: string[]) =>
    house.gateway.settings.settle({ platform: 'discord', community: SERVER, channel: null }, { blockedWords })
  const { message } = await ask('oaf = [1]')
  await house.store.set('analyses-x', { value: await packed([]), keptMs: KEPT_MS, owner: null })
  for (const word of ['troll', 'oaf']) {
    await settle([word])
    const told = await press(message, 'More')
    expect([told.hidden, textOf(told.message)]).toEqual([
      true,
      'This answer holds something that is not shown in this community.',
    ])
  }
  await settle(['ogre'])
  expect(textOf((await press(message, 'More')).message)).toContain('It prints troll.')
})

test('of an answer that is withheld since, moderators hear once, however often it is pressed', async () => {
  await open({ more: [{ kind: 'text', title: 'Facts', text: 'It prints troll.' }] })
  const { message } = await ask('oaf = [1]')
  await house.store.set('analyses-x', { value: await packed([]), keptMs: KEPT_MS, owner: null })
  const whole = { platform: 'discord', community: SERVER, channel: null } as const
  await house.gateway.settings.settle(whole, { blockedWords: ['troll'], reportsChannel: ELSEWHERE })
  const pressed = await press(message, 'More', BOB)
  expect(textOf(pressed.message)).toContain('not shown in this community')
  const report = textOf((await house.fake.posted(ELSEWHERE)).shown)
  expect(report).toContain('a blocked word in the answer: ||troll||')
  expect(report).toContain('Its message stays until somebody deletes it.')
  await press(message, 'More')
  await house.gateway.settings.settle(whole, { blockedWords: [], blockedInvitations: true })
  expect(textOf((await press(message, 'More')).message)).toContain('It prints troll.')
  expect(house.fake.postedIn(ELSEWHERE)).toHaveLength(1)
})

test('is not for people who are ignored', async () => {
  await open({})
  const { message } = await ask()
  await house.gateway.settings.settle(
    { platform: 'discord', community: SERVER, channel: null },
    { ignoredUsers: [BOB.user] },
  )
  expect(textOf((await press(message, 'More', BOB)).message)).toContain('does not answer you here')
  expect(textOf((await press(message, 'More', { user: ADA })).message)).toContain('a = [1]')
})
