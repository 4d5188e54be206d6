/** Questions about memory, on a real CPython. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Conversation } from '../../fakes/discord/conversation.js'
import { APPLICATION } from '../../fakes/discord/places.js'
import type { Shown } from '../../fakes/discord/posted.js'
import { type House, openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, menusOf, textOf } from './shown.js'

const QUESTION = 'why is my list 120 bytes when the numbers in it are only 28 each?'
const BOB = { user: '200000000000000002' }

let house: House

beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house.close()
  expect([house.fake.complaints, house.faults]).toEqual([[], []])
})

const hasPicture = (shown: Shown | null) => (shown?.body.attachments ?? []).length === 1
const press = (shown: Shown | null, label: string, by = {}): Promise<Conversation> =>
  house.fake.press(buttonOf(shown, label), by).until(isEdited)
/** The first of the questions that lead on. */
const leadingOn = (shown: Shown | null) =>
  labelsOf(shown).find((label) => label.endsWith('?') && label !== 'Wrong?') ?? ''

test.each(['ask', 'ouro-ask'])('/%s answers with a picture, and questions lead on', async (command) => {
  const asked = await house.fake.command(command, { question: QUESTION }).until(isAnswered)
  expect(textOf(asked.message).split('\n')[0]).toBe(QUESTION)
  expect(textOf(asked.message)).toContain('120')
  expect(hasPicture(asked.message)).toBe(true)
  expect(JSON.stringify(menusOf(asked.message))).not.toContain('view~')
  const [answer, next] = [textOf(asked.message), leadingOn(asked.message)]
  const copy = await press(asked.message, next, BOB)
  expect([copy.hidden, hasPicture(copy.message)]).toEqual([true, true])
  expect(textOf(copy.message)).toContain('“')
  const own = await press(asked.message, next)
  expect(own.original).toBe(asked.original)
  expect(textOf(own.message)).not.toBe(answer)
  const more = await press(asked.original?.shown ?? null, 'More', BOB)
  expect(textOf(more.message)).toContain('Why')
})

test('a question with code of its own is about that', async () => {
  const question = `${QUESTION}\n\`\`\`py\nscores = [1, 2, 3]\n\`\`\``
  const asked = await house.fake.command('ask', { question }).until(isAnswered)
  expect(textOf(asked.message)).toContain('`scores`')
})

test('without a question, a form asks for one', async () => {
  const { form } = await house.fake.command('ask').until((so) => so.form !== null)
  expect(JSON.stringify(form)).toContain('Your question')
  const answer = await house.fake.form(form?.custom_id ?? '', { code: QUESTION, python: [] }).until(isAnswered)
  expect(hasPicture(answer.message)).toBe(true)
})

test('a mention asks, too', async () => {
  const said = house.fake.say(`<@${APPLICATION}> ask is 257 the same object as 257, and why is \`is\` False?`)
  const reply = await (await said.reply()).until(({ shown }) => labelsOf(shown).includes('More'))
  expect(hasPicture(reply.shown)).toBe(true)
})
