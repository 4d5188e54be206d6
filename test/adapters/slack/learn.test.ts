/** The course on Slack with the real Bolt, on a real CPython; its transcript is one lesson of it. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { dropAnswer, keptAnswer } from '../../../src/answers.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { directMessage, slashCommand } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { becomes, elementsOf, headlineOf, presses, toldBy } from './people.js'

let house: House
let fake: FakeSlack
beforeAll(async () => {
  house = await openHouse({ env: { LIMIT_USER: '1000' } })
  fake = house.fake
})
beforeEach(() => {
  expect(fake.dangers).toEqual([])
})
afterAll(async () => {
  await house.close()
})

const textOf = ({ blocks }: Shown) => JSON.stringify(blocks)
const kindsOf = ({ blocks }: Shown) => blocks.map(({ type }) => type)
const placeOf = (shown: Shown) => /Lesson \d+ of [^"]*?(?= · CPython)/.exec(textOf(shown))?.[0] ?? ''
const lessons = () => [...fake.messages.values()].filter((message) => placeOf(message) !== '')

/** The page that comes in a message of its own. */
async function nextPage(act: () => Promise<unknown>): Promise<Shown> {
  const before = new Set(lessons().map(({ ts }) => ts))
  await act()
  return fake.until(() => lessons().find(({ ts }) => !before.has(ts)))
}

const learns = (lesson = '', user = 'UADA', channel = 'C1') =>
  nextPage(() => fake.socket.send('slash_commands', slashCommand(fake, `learn ${lesson}`, channel, user)))

/** The message after a press below it, in its place. */
async function turned(page: Shown, id: string, user = 'UADA', choice?: string): Promise<Shown> {
  const before = textOf(page)
  await presses(fake, user, page, id, choice)
  return becomes(fake, page, (shown) => textOf(shown) !== before)
}

function labelsOf({ blocks }: Shown): string[] {
  const elements = blocks.flatMap(({ type, elements = [] }) => (type === 'actions' ? elements : []))
  return elements.flatMap(({ type, text }) => (type === 'button' && typeof text === 'object' ? [text.text] : []))
}

/** The names of the buttons of a right choice and a wrong one, and the id of the question's job. */
async function choicesOf(page: Shown): Promise<{ right: string; wrong: string; id: string }> {
  const [, id = ''] = String(elementsOf(page)[0]?.value).split(' ')
  const choices = (await keptAnswer(id, house.store)).outcome.question?.choices ?? []
  const name = (isRight: boolean) => `lesson-choice-${choices.findIndex(({ right }) => right === isRight)}`
  return { right: name(true), wrong: name(false), id }
}

test('one lesson, in a direct message, each page in the place of the one before', async () => {
  let page = await learns()
  expect(page.channel).toMatch(/^D/)
  expect(fake.whispers.at(-1)?.text).toBe('The answer comes as a direct message.')
  expect(placeOf(page)).toMatch(/^Lesson 1 of 15 · Names · page 1 of \d$/)
  expect(kindsOf(page)).toContain('image')
  expect(labelsOf(page)).toEqual(['Next ▶', 'More'])
  const pages = Number(placeOf(page).slice(-1))
  for (let number = 2; number <= pages; number += 1) {
    page = await turned(page, 'learn-next')
    expect(placeOf(page)).toBe(`Lesson 1 of 15 · Names · page ${number} of ${pages}`)
    expect(kindsOf(page)).toContain('image')
  }
  expect(labelsOf(page)).toEqual(['◀ Back', 'Question ▶', 'More'])
  page = await turned(page, 'learn-next')
  expect(placeOf(page)).toBe('Lesson 1 of 15 · Names · the question')
  expect(kindsOf(page)).toEqual(['rich_text', 'section', 'actions', 'context', 'actions'])
  page = await turned(page, (await choicesOf(page)).wrong)
  expect(headlineOf(page)).toMatch(/^Not /)
  expect(labelsOf(page)).toEqual(['◀ Back', 'Another question'])
  page = await turned(page, 'learn-again')
  page = await turned(page, (await choicesOf(page)).right)
  expect(headlineOf(page)).toMatch(/^Right: /)
  expect(textOf(page)).toContain('This lesson is done; 14 more to go.')
  expect(kindsOf(page)).toContain('image')
  page = await turned(page, 'learn-next')
  expect(placeOf(page)).toMatch(/^Lesson 2 of 15 · Same or equal · page 1 of \d$/)
  page = await turned(page, 'learn-contents', 'UADA', 'sizeof')
  expect(placeOf(page)).toMatch(/^Lesson 7 of 15 · Bytes · page 1 of \d$/)
  page = await turned(page, 'learn-back')
  expect(placeOf(page)).toMatch(/^Lesson 6 of 15 · Leaks · page (\d) of \1$/)
})

test('is gone on with where it was, from a direct message as well', async () => {
  const page = await learns('bytes', 'UBOB')
  expect(placeOf(page)).toMatch(/^Lesson 7 of 15 · Bytes · page 1 of \d$/)
  await turned(page, 'learn-next', 'UBOB')
  await house.restart()
  await fake.socket.connected()
  expect(placeOf(await learns('', 'UBOB'))).toMatch(/^Lesson 7 of 15 · Bytes · page 2 of \d$/)
  const said = directMessage('learn counts', { user: 'UBOB', channel: page.channel })
  expect(placeOf(await nextPage(() => fake.socket.send('events_api', said)))).toMatch(/^Lesson 4 of 15 · Counts/)
})

test('a lesson that there is not is told what comes nearest', async () => {
  const told = await toldBy(fake, () => fake.socket.send('slash_commands', slashCommand(fake, 'learn &lt;byts&gt;')))
  expect(told.text).toContain('There is no lesson "&lt;byts&gt;". Do you mean 7. Bytes')
})

test('code that begins with the word is code', async () => {
  const before = lessons().length
  await fake.socket.send('slash_commands', slashCommand(fake, 'learn = [1]\nother = learn'))
  await fake.until(() => [...fake.messages.values()].find((shown) => textOf(shown).includes('other = learn')))
  expect(lessons()).toHaveLength(before)
})

test('a question that is kept no more is told so, and stays', async () => {
  let page = await learns('names', 'UEVE')
  while (!kindsOf(page).includes('rich_text')) page = await turned(page, 'learn-next', 'UEVE')
  const { id, right } = await choicesOf(page)
  await dropAnswer(await keptAnswer(id, house.store), house.store)
  const told = await toldBy(fake, () => presses(fake, 'UEVE', page, right))
  expect(told.text).toContain('This question is not kept any more')
  expect(fake.messages.get(`${page.channel}/${page.ts}`)).toEqual(page)
})

test('forget me takes the progress away', async () => {
  await learns('gil', 'UDAN')
  await toldBy(fake, () => fake.socket.send('slash_commands', slashCommand(fake, 'forget me', 'C1', 'UDAN')))
  expect(placeOf(await learns('', 'UDAN'))).toMatch(/^Lesson 1 of 15/)
})
