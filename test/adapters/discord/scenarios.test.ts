/** What learners do from the first question on, on a real CPython and through a real Redis; its transcript reads as they would see it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../fakes/discord/conversation.js'
import { APPLICATION, CHANNEL, ELSEWHERE, THREAD } from '../../fakes/discord/places.js'
import type { Posted, Shown } from '../../fakes/discord/posted.js'
import { RedisServer } from '../../redis-server.js'
import { type House, openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, menuOf, menusOf, textOf } from './shown.js'

const CODE = 'grid = [[0] * 2] * 3\ngrid[0][0] = 9'
const BOT = `<@${APPLICATION}>`
const BOB = { user: '200000000000000002' }

let redis: RedisServer
let house: House

beforeAll(async () => {
  redis = await RedisServer.start()
  house = await openHouse({
    redisUrl: redis.url,
    env: { DISCORD_REPORTS: ELSEWHERE, PAGE_URL: 'https://ouro.example' },
  })
})
afterAll(async () => {
  await house.close()
  await redis.stop()
  expect([house.fake.complaints, house.faults]).toEqual([[], []])
})

const press = (shown: Shown | null, label: string, by = {}): Promise<Conversation> =>
  house.fake.press(buttonOf(shown, label), by).until(isEdited)
const choose = (shown: Shown | null, value: string): Promise<Conversation> =>
  house.fake.choose(menuOf(shown), value).until(isEdited)
const hasPicture = (shown: Shown | null) => (shown?.body.attachments ?? []).length === 1
const isAnswer = ({ shown }: Posted) => labelsOf(shown).includes('More')

test('a command is answered, and after a restart each of its buttons works', async () => {
  const asked = await house.fake.command('ouro', { code: CODE }).until(isAnswered)
  expect(textOf(asked.message)).toContain('list')
  expect(hasPicture(asked.message)).toBe(true)
  house = await house.restart()
  const first = await press(asked.message, 'Step by step')
  const next = await press(first.message, 'Next')
  const whole = await press(next.message, 'overview')
  expect(textOf(whole.message)).toBe(textOf(asked.message))
  const moving = await choose(whole.message, 'move')
  expect(moving.message?.files[0]?.name).toMatch(/\.gif$/)
  const bytes = await choose(moving.message, 'view~sizeof')
  expect(textOf(bytes.message)).toContain('bytes')
  const all = await choose(bytes.message, 'python~all')
  expect(textOf(all.message)).toMatch(/-# .*3\.\d+/)
  expect(all.original).toBe(asked.original)
  let more = await press(all.message, 'More', BOB)
  for (;;) {
    expect(more.hidden).toBe(true)
    if (!labelsOf(more.message).includes('Next ▶')) break
    more = await press(more.message, 'Next', BOB)
  }
  expect(textOf(more.message)).toContain('grid[0][0] = 9')
})

test('a form takes a file, in private, and the answer is shared', async () => {
  const { form } = await house.fake.command('sizeof', { private: true }).until((so) => so.form !== null)
  const file = house.fake.file('words.py', 'word = "snake"\nwords = [word, word]\n')
  const own = await house.fake.form(form?.custom_id ?? '', { code: '', python: [], file: { file } }).until(isAnswered)
  expect([own.hidden, hasPicture(own.message)]).toEqual([true, true])
  const shared = await press(own.message, 'Share')
  expect([shared.hidden, hasPicture(shared.message)]).toEqual([false, true])
})

test('a form takes two snippets to compare', async () => {
  const { form } = await house.fake.command('compare').until((so) => so.form !== null)
  const fields = { code: 'a = [1, 2]', other: 'a = (1, 2)', python: [] }
  const answer = await house.fake.form(form?.custom_id ?? '', fields).until(isAnswered)
  expect(hasPicture(answer.message)).toBe(true)
})

test('the menu of a message finds its pieces', async () => {
  const content = 'Why?\n```py\na = 257\nb = 257\na is b\n```\nor\n```py\nc = [1]\n```'
  const asked = await house.fake.menu('Show its memory', content).until(isEdited)
  const pieces = menusOf(asked.message)[1]?.custom_id ?? ''
  const answer = await house.fake.choose(pieces, '0').until(isAnswered)
  expect([answer.hidden, labelsOf(answer.message).includes('Share')]).toEqual([true, true])
})

test.each([CHANNEL, THREAD])('a mention in %s is guessed at first, and its answer follows an edit', async (channel) => {
  const said = house.fake.say(`${BOT} predict refcount\n\`\`\`py\na = []\nb = a\ndel b\n\`\`\``, { channel })
  const reply = await (await said.reply()).until(({ shown }) => labelsOf(shown).includes('Show the answer'))
  const guess = await press(reply.shown, labelsOf(reply.shown)[0] ?? '', BOB)
  expect(guess.hidden).toBe(true)
  expect(textOf(guess.message)).toMatch(/^\*\*(?:Right|Not quite)\.\*\*\n\S/)
  await press(reply.shown, 'Show the answer')
  house.fake.edit(said, `${BOT}\n\`\`\`py\nc = {}\n\`\`\``)
  await reply.until((posted) => isAnswer(posted) && textOf(posted.shown).includes('dict'))
})

test('an answer is called wrong, and deleted by its asker', async () => {
  const asked = await house.fake.command('is', { code: 'a = 257\nb = 257\na is b' }).until(isAnswered)
  const { form } = await house.fake.press(buttonOf(asked.message, 'Wrong?'), BOB).until((so) => so.form !== null)
  await house.fake.form(form?.custom_id ?? '', { comment: 'I think it is False.' }, BOB).until(isEdited)
  const report = await house.fake.posted(ELSEWHERE)
  expect(textOf(report.shown)).toContain('I think it is False')
  await house.fake.press(buttonOf(asked.message, 'Delete')).until(({ withdrawn }) => withdrawn)
})
