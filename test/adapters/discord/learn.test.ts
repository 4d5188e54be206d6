/** The course on a fake Discord, on a real CPython; its transcript is one lesson of it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dropAnswer, keptAnswer } from '../../../src/answers.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import type { By } from '../../fakes/discord/interactions.js'
import { CHANNEL, MANAGE_SERVER, SERVER } from '../../fakes/discord/places.js'
import type { Posted, Shown } from '../../fakes/discord/posted.js'
import { type House, openHouse } from './house.js'
import { buttonOf, isEdited, labelsOf, menuOf, menusOf, textOf } from './shown.js'

const BOB: By = { user: '200000000000000002' }
const EVE: By = { user: '200000000000000003' }

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
}, 120_000)

/** Without what escapes it. */
function plain(shown: Shown | null): string {
  return textOf(shown).replaceAll('\\', '')
}

const placeOf = (shown: Shown | null) => /Lesson .*$/m.exec(plain(shown))?.[0] ?? plain(shown)

async function learns(lesson: string | null = null, by: By = {}): Promise<Conversation> {
  const asked = house.fake.command('ouro-learn', lesson === null ? {} : { lesson }, by)
  return asked.until(({ message }) => textOf(message).includes('Lesson '))
}

/** The message after a press below it, in its place. */
async function pressed({ message }: Conversation, label: string, by: By = {}): Promise<Conversation> {
  const next = await house.fake.press(buttonOf(message, label), by).until(isEdited)
  expect([next.acknowledged, next.hidden]).toEqual([6, true])
  return next
}

/** Which choices of the question are right and wrong, as their buttons say it. */
async function choicesOf({ message }: Conversation): Promise<{ right: string; wrong: string; id: string }> {
  const [, id = ''] = /"lesson-([\w-]+)~0"/.exec(JSON.stringify(message?.body.components)) ?? []
  const { outcome } = await keptAnswer(id, house.store)
  const label = (isRight: boolean) =>
    (outcome.question?.choices.find(({ right }) => right === isRight)?.text ?? '').replaceAll('`', '').slice(0, 40)
  return { right: label(true), wrong: label(false), id }
}

test('one lesson, from its first page to its question and into the next, each page in the place of the one before', async () => {
  let page = await learns()
  expect(page.hidden).toBe(true)
  expect(placeOf(page.message)).toMatch(/^Lesson 1 of 15 · Names · page 1 of \d$/)
  expect(labelsOf(page.message)).toEqual(['Next ▶', 'More'])
  expect(menusOf(page.message)[0]?.options).toHaveLength(15)
  expect(page.message?.body.attachments).toHaveLength(1)
  expect(plain(page.message)).toMatch(/^### Why .*\*\*The example\*\*/s)
  expect(plain(page.message)).not.toContain('This answers')
  const pages = Number(placeOf(page.message).slice(-1))
  for (let number = 2; number <= pages; number += 1) {
    page = await pressed(page, 'Next')
    expect(placeOf(page.message)).toBe(`Lesson 1 of 15 · Names · page ${number} of ${pages}`)
    expect(page.message?.body.attachments).toHaveLength(1)
  }
  expect(labelsOf(page.message)).toEqual(['◀ Back', 'Question ▶', 'More'])
  page = await pressed(page, 'Question')
  expect(placeOf(page.message)).toBe('Lesson 1 of 15 · Names · the question')
  expect(labelsOf(page.message)).not.toContain('Next lesson ▶')
  expect(page.message?.body.attachments).toEqual([])
  const { wrong } = await choicesOf(page)
  page = await pressed(page, wrong)
  expect(plain(page.message)).toContain('this one comes again in the quiz’s practice')
  expect(labelsOf(page.message)).toEqual(['◀ Back', 'Another question', 'More'])
  page = await pressed(page, 'Another question')
  const { right } = await choicesOf(page)
  page = await pressed(page, right)
  expect(plain(page.message)).toContain('This lesson is done; 14 more to go.')
  expect(page.message?.body.attachments).toHaveLength(1)
  expect(menusOf(page.message)[0]?.options?.[0]).toMatchObject({ label: '1. Names ✓' })
  page = await pressed(page, 'Next lesson')
  expect(placeOf(page.message)).toMatch(/^Lesson 2 of 15 · Same or equal · page 1 of \d$/)
  page = await pressed(page, 'Back')
  expect(placeOf(page.message)).toBe(`Lesson 1 of 15 · Names · page ${pages} of ${pages}`)
  expect(house.faults).toEqual([])
})

test('is gone on with where it was, also after a restart, each for themselves', async () => {
  const page = await learns('sizeof', BOB)
  expect(placeOf(page.message)).toMatch(/^Lesson 7 of 15 · Bytes · page 1 of \d$/)
  await pressed(page, 'Next', BOB)
  house = await house.restart()
  expect(placeOf((await learns(null, BOB)).message)).toMatch(/^Lesson 7 of 15 · Bytes · page 2 of \d$/)
  expect(placeOf((await learns('sizeof', BOB)).message)).toMatch(/page 2 of \d$/)
  expect(placeOf((await learns(null, EVE)).message)).toMatch(/^Lesson 1 of 15 · Names · page 1 of \d$/)
})

test('any lesson is opened by the menu, and what is behind a page by More', async () => {
  const page = await learns('gc', EVE)
  const other = await house.fake.choose(menuOf(page.message), 'slots', EVE).until(isEdited)
  expect(placeOf(other.message)).toMatch(/^Lesson 10 of 15 · Instances · page 1 of \d$/)
  const more = await house.fake.press(buttonOf(other.message), EVE).until(isEdited)
  expect(textOf(more.message)).not.toBe('')
})

test('an old question whose answer is kept no more is told so, and stays', async () => {
  let page = await learns('aliasing', EVE)
  while (labelsOf(page.message).includes('Next ▶')) page = await pressed(page, 'Next', EVE)
  page = await pressed(page, 'Question', EVE)
  const { id, right } = await choicesOf(page)
  await dropAnswer(await keptAnswer(id, house.store), house.store)
  const told = await house.fake.press(buttonOf(page.message, right), EVE).until(isEdited)
  expect(told.acknowledged).toBe(4)
  expect(plain(told.message)).toContain('This question is not kept any more')
})

test('where Ourobot is off it says so, and nobody else sees that', async () => {
  const place = { platform: 'discord' as const, community: SERVER, channel: CHANNEL }
  await house.gateway.settings.settle(place, { answers: false })
  const refused = await house.fake.command('ouro-learn', {}, BOB).until(isEdited)
  expect([refused.acknowledged, refused.hidden]).toEqual([4, true])
  await house.gateway.settings.settle(place, { answers: true })
})

test('the answer of a channel’s question has a button that leads to its lesson, for whoever presses alone', async () => {
  let now = Date.now()
  const other = await openHouse({ now: () => now })
  const isReveal = ({ shown }: Posted) => plain(shown).includes('The answer: ')
  await other.fake.command('ouro-quiz now', {}, { permissions: MANAGE_SERVER }).until(isEdited)
  const isQuestion = ({ shown }: Posted) => JSON.stringify(shown?.body.components ?? []).includes('"quiz-')
  const question = await other.fake.posted(CHANNEL, isQuestion)
  const [, id = ''] = /"quiz-(r\w+)~/.exec(JSON.stringify(question.shown?.body.components)) ?? []
  // The records tell nothing when they change: they are looked at again after each turn of the loop.
  while ((await other.gateway.quiz.round(id))?.stage !== 'open') await new Promise(setImmediate)
  now += 24 * 3_600_000
  await other.gateway.quiz.tick()
  const reveal = await other.fake.posted(CHANNEL, isReveal)
  const page = await other.fake
    .press(buttonOf(reveal.shown, 'Lesson: '), BOB, reveal)
    .until(({ message }) => textOf(message).includes('Lesson '))
  expect([page.acknowledged, page.hidden]).toEqual([5, true])
  expect(placeOf(page.message)).toMatch(/page 1 of \d$/)
  expect(placeOf(page.message)).toContain(labelsOf(reveal.shown).at(-1)?.replace('Lesson: ', ''))
  await other.close()
})

test('forget me takes the progress away', async () => {
  await learns('gil', BOB)
  await house.fake.command('ouro-forget-me', {}, BOB).until(isEdited)
  expect(placeOf((await learns(null, BOB)).message)).toMatch(/^Lesson 1 of 15/)
})
