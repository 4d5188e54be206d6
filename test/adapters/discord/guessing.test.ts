import { afterEach, expect, test, vi } from 'vitest'
import { commands } from '../../../commands/index.js'
import type { Question } from '../../../src/contract.js'
import type { Run } from '../../../src/queue/queue.js'
import { KEPT_MS } from '../../../src/retention.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import type { By, Options } from '../../fakes/discord/interactions.js'
import type { Shown } from '../../fakes/discord/posted.js'
import { type House, openHouse, telling } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, menusOf, textOf } from './shown.js'

const BOB = { user: '200000000000000002' }
const QUESTION: Question = {
  text: 'How many lists are there after `b = a`? *Two*?',
  choices: [
    { text: 'One', right: true, because: 'Both names lead to it.' },
    { text: `Two: \`a\`, \`b\`${' '.repeat(58)}more`, right: false, because: '`b = a` copies nothing, @everyone.' },
  ],
}

let house: House
let runs = 0

async function open(wishes: Parameters<typeof openHouse>[0] = {}, question: Question | null = QUESTION) {
  runs = 0
  const tell = telling(3, question)
  const worker: Run = (...job) => {
    runs += 1
    return tell(...job)
  }
  house = await openHouse({ worker, ...wishes })
}

function ask(options: Options = {}, by: By = {}): Promise<Conversation> {
  return house.fake.command('refcount', { code: 'a = [1]', predict: true, ...options }, by).until(isAnswered)
}

function press(shown: Shown | null, label: string, by: By = {}): Promise<Conversation> {
  return house.fake.press(buttonOf(shown, label), by).until(isEdited)
}

afterEach(async () => {
  vi.restoreAllMocks()
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

test('`/ouro` and the views that have a question offer to guess first, no other', async () => {
  await open()
  const offered = house.fake.commandsOf('global').filter((one) => JSON.stringify(one).includes('"predict"'))
  const asking = commands.filter(({ question }) => question).map(({ name }) => name)
  expect(offered.map(({ name }) => name)).toEqual(['ouro', ...asking])
  expect(asking).toContain('refcount')
  expect(asking.length).toBeLessThan(commands.length)
})

test('the question stands where the answer will, and nothing in it tells', async () => {
  await open()
  const { message, hidden } = await ask()
  expect(hidden).toBe(false)
  expect(textOf(message)).toBe(
    '```py\na = [1]\n```\nHow many lists are there after `b = a`? \\*Two\\*?\n-# CPython 3.14.2',
  )
  expect(labelsOf(message)).toEqual(['One', 'Two: a, b more', 'Show the answer', 'Wrong?', 'Delete'])
  expect([menusOf(message), message?.body.attachments]).toEqual([[], []])
  for (const secret of ['refcount on', 'References', 'Both names', 'copies nothing', '"right"']) {
    expect(JSON.stringify(message?.body)).not.toContain(secret)
  }
})

test('long code leaves room for the question', async () => {
  await open()
  const { message } = await ask({ code: `a = '${'x'.repeat(3980)}'` })
  expect(textOf(message)).toContain('x…\n```\nHow many lists are there')
})

test('a guess is told to whoever made it alone, as often as they like, and nothing runs for it', async () => {
  await open({ env: { LIMIT_USER: '1' } })
  const { message, original } = await ask()
  const right = await press(message, 'One', BOB)
  expect([right.hidden, textOf(right.message)]).toEqual([true, '**Right.**\nBoth names lead to it.'])
  for (const by of [{}, BOB]) {
    const wrong = await press(message, 'Two', by)
    expect(wrong.hidden).toBe(true)
    expect(textOf(wrong.message)).toBe('**Not quite.**\n`b = a` copies nothing, @\u200beveryone.')
  }
  expect([original?.history.length, runs]).toEqual([1, 1])
})

test('its asker shows the answer in its place, without a second run, and steps on from there', async () => {
  await open()
  const asked = await ask()
  const shown = await press(asked.message, 'Show the answer')
  expect(textOf(shown.message)).toMatch(/^-# Right: .+\.$/m)
  expect([shown.acknowledged, shown.original === asked.original, runs]).toEqual([6, true, 1])
  expect(textOf(shown.message)).toContain('refcount on default, state whole')
  expect(textOf(shown.message)).not.toContain('Nothing to guess')
  expect(labelsOf(shown.message)).toEqual(['Step by step ▶', 'More', 'Wrong?', 'Delete'])
  expect(menusOf(shown.message)).toHaveLength(1)
  expect(textOf((await press(shown.message, 'Step by step')).message)).toContain('state 0')
})

test('others who show the answer get a copy of their own, and the question stays', async () => {
  await open()
  const asked = await ask()
  const copy = await press(asked.message, 'Show the answer', BOB)
  expect([copy.hidden, asked.original?.history.length]).toEqual([true, 1])
  expect(textOf(copy.message)).toContain('state whole')
  expect(labelsOf(copy.message)).not.toContain('Share')
  const next = await press(copy.message, 'Step by step', BOB)
  expect(next.original).toBe(copy.original)
})

test('a private question is shared by nobody before its answer is shown', async () => {
  await open()
  const asked = await ask({ private: true })
  expect([asked.hidden, labelsOf(asked.message).includes('Share')]).toEqual([true, false])
  expect(labelsOf((await press(asked.message, 'Show the answer')).message)).toContain('Share')
})

test('the form that opens without code keeps it in mind', async () => {
  await open()
  const { form } = await house.fake.command('ouro', { predict: true, private: true }).until((so) => so.form !== null)
  const sent = await house.fake.form(form?.custom_id ?? '', { code: 'a = [1]' }).until(isAnswered)
  expect([sent.hidden, labelsOf(sent.message)[0]]).toEqual([true, 'One'])
})

test('where there is nothing to guess, the answer comes and says so', async () => {
  await open({}, null)
  expect(textOf((await ask()).message)).toMatch(/refcount on default[\s\S]*-# Nothing to guess here$/)
  expect(textOf((await ask({ predict: false })).message)).not.toContain('Nothing to guess')
})

test('people who are ignored may not guess', async () => {
  await open()
  const { message, interaction } = await ask()
  const community = (interaction as { guild_id?: string }).guild_id ?? ''
  await house.gateway.settings.settle({ platform: 'discord', community, channel: null }, { ignoredUsers: [BOB.user] })
  for (const label of ['One', 'Show the answer']) {
    const told = await press(message, label, BOB)
    expect(told.hidden).toBe(true)
    expect(textOf(told.message)).toContain('does not answer you here')
  }
})

test('after a restart guesses are told, after a day it is said that it is over', async () => {
  await open()
  const { message } = await ask()
  house = await house.restart()
  expect(textOf((await press(message, 'One')).message)).toContain('Right.')
  const later = Date.now() + KEPT_MS + 1000
  vi.spyOn(Date, 'now').mockImplementation(() => later)
  for (const label of ['One', 'Show the answer']) {
    expect(textOf((await press(message, label)).message)).toContain('kept for a day, and that is over')
  }
})

test('a real engine’s question is asked, and its answer brought with the picture', async () => {
  await open({ worker: 'real' })
  const asked = await ask({ code: 'a = []\nb = a\nc = [a]\ndel b' })
  const told = await press(asked.message, labelsOf(asked.message)[0] ?? '')
  expect(textOf(told.message)).toMatch(/^\*\*(?:Right|Not quite)\.\*\*\n\S/)
  const { message, original } = await press(asked.message, 'Show the answer')
  expect(original).toBe(asked.original)
  expect(message?.files[0]?.bytes.subarray(1, 4).toString()).toBe('PNG')
})
