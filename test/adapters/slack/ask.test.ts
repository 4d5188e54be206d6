/** Questions about memory, on a real CPython. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { mention } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answersIn, answerTo, becomes, headlineOf, nextAnswer, presses, toldBy } from './people.js'

const QUESTION = 'why is my list 120 bytes when the numbers in it are only 28 each?'

let house: House
let fake: FakeSlack

beforeAll(async () => {
  house = await openHouse()
  fake = house.fake
})
afterAll(async () => {
  await house.close()
  expect(fake.dangers).toEqual([])
})

const isPicture = ({ blocks }: Shown) => blocks.some(({ type }) => type === 'image')
const wordsOf = ({ blocks }: Shown) => JSON.stringify(blocks)

test('a question is answered with a picture; what leads on changes the message for its asker, and is a copy for others', async () => {
  const answer = await answerTo(fake, `ask ${QUESTION}`)
  expect(headlineOf(answer)).toContain('120')
  expect(isPicture(answer)).toBe(true)
  expect(wordsOf(answer)).toContain(QUESTION)
  expect(wordsOf(answer)).not.toContain('view ')
  const before = answersIn(fake)
  await presses(fake, 'UBOB', answer, 'related-0')
  const copy = await nextAnswer(fake, before)
  expect([copy.channel, isPicture(copy)]).toEqual(['DBOB', true])
  await presses(fake, 'UADA', answer, 'related-0')
  const next = await becomes(fake, answer, (shown) => headlineOf(shown) === headlineOf(copy))
  expect(wordsOf(next)).toContain('“')
  const more = await toldBy(fake, () => presses(fake, 'UBOB', next, 'more'))
  expect(wordsOf(more)).toContain('Why')
})

test('words that Python has, too, stand where they stand', async () => {
  const answer = await answerTo(fake, 'ask is 257 is 257 false because ints are copied, and `&lt;` not?')
  expect(wordsOf(answer)).toContain('is 257 is 257 false because ints are copied, and `&lt;` not?')
})

test('a mention asks, with code of its own', async () => {
  const before = answersIn(fake)
  const text = `<@UBOT> ask ${QUESTION}\n\`\`\`scores = [1, 2, 3]\`\`\``
  await fake.socket.send('events_api', mention(text))
  expect(headlineOf(await nextAnswer(fake, before))).toContain('scores')
})
