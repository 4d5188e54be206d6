/** The daily quiz on a fake Discord, on a real CPython; its transcript is a week of it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { By } from '../../fakes/discord/interactions.js'
import { CHANNEL, ELSEWHERE, MANAGE_SERVER, QUIET_ROLE, ROLES, SERVER } from '../../fakes/discord/places.js'
import type { Posted, Shown } from '../../fakes/discord/posted.js'
import { type House, openHouse } from './house.js'
import { buttonOf, isAnswered, isEdited, labelsOf, menuOf, textOf } from './shown.js'

const MANAGER: By = { permissions: MANAGE_SERVER }
const BOB: By = { user: '200000000000000002' }
const HOUR_MS = 3_600_000
const [CALLED = ''] = ROLES

let now = Date.parse('2026-03-23T08:00:00Z')
let house: House
beforeAll(async () => {
  house = await openHouse({ now: () => now })
})
afterAll(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
}, 120_000)

const isQuestion = ({ shown }: Posted) => JSON.stringify(shown?.body.components ?? []).includes('"quiz-')
const isReveal = ({ shown }: Posted) => textOf(shown).includes('The answer: ')

/** Without what escapes it. */
function plain(shown: Shown | null): string {
  return textOf(shown).replaceAll('\\', '')
}

async function said(path: string, options = {}, by: By = MANAGER): Promise<string> {
  const { message, hidden } = await house.fake.command(path, options, by).until(isEdited)
  expect(hidden).toBe(true)
  return plain(message)
}

/** Pressed by somebody; what they alone are told. */
async function chosen(shown: Shown | null, label: string, by: By): Promise<string> {
  const { message, hidden } = await house.fake.press(buttonOf(shown, label), by).until(isEdited)
  expect(hidden).toBe(true)
  return plain(message)
}

async function at(moment: string): Promise<void> {
  now = Date.parse(moment)
  await house.gateway.quiz.tick()
}

/** The message that is there when all that is due is done; the `number`th of its kind in the channel. */
function posted(isIt: (posted: Posted) => boolean, number: number, channel = CHANNEL): Promise<Posted> {
  return house.fake.posted(channel, (one) => {
    const all = house.fake.postedIn(channel).filter(isIt)
    return all[number - 1] === one
  })
}

/** What the engine has made of a question: which label is right. */
async function answerOf(question: Posted | null): Promise<{ right: string; wrong: string }> {
  const id = /"quiz-(r\w+)~/.exec(JSON.stringify(question?.shown?.body.components))?.[1] ?? ''
  const choices = (await house.gateway.quiz.round(id))?.made?.question.choices ?? []
  const label = (isRight: boolean) =>
    (choices.find(({ right }) => right === isRight)?.text ?? '').replaceAll('`', '').slice(0, 40)
  return { right: label(true), wrong: label(false) }
}

describe('a schedule', () => {
  test('is for those who manage the server', async () => {
    expect(await said('ouro-quiz schedule', { time: '09:00', zone: 'Europe/Paris' }, {})).toContain(
      'Only those who manage',
    )
    expect(await said('ouro-quiz status', {}, {})).toContain('here yet. `/ouro-quiz schedule` sets one')
  })

  test.each([
    [{ time: '25:00', zone: 'Europe/Paris' }, '"25:00" is no time of a day'],
    [{ time: '09:00', zone: 'Europe/Pariss' }, 'do you mean Europe/Paris'],
    [{ time: '09:00', zone: 'UTC', topics: 'pointers' }, 'There is no topic "pointers"'],
    [{ time: '09:00', zone: 'UTC', days: 'someday' }, 'is no day of a week'],
    [{ time: '09:00', zone: 'UTC', python: '2.7' }, '2.7'],
  ])('that says %j is told what to mend', async (options, words) => {
    expect(await said('ouro-quiz schedule', options)).toContain(words)
  })

  test('with a call tells where nobody may be called by it', async () => {
    const calling = (role: string) => said('ouro-quiz schedule', { time: '18:00', zone: 'UTC', mention: { role } })
    expect(await calling(SERVER)).toContain('Everybody is never called')
    expect(await calling(QUIET_ROLE)).toContain('let anyone mention the role "quiz"')
    expect(await calling(CALLED)).not.toContain('Nobody is called')
    expect(await said('ouro-quiz stop')).toContain('no daily question here any more')
  })

  test('of two moderators is that of the later one, who hears of the other', async () => {
    const [first, second] = [{ time: '18:00' }, { time: '09:00', level: 'easy', mention: { role: CALLED } }]
    expect(await said('ouro-quiz schedule', { ...first, zone: 'UTC' })).toContain('18:00 UTC, every day')
    const told = await said('ouro-quiz schedule', { ...second, zone: 'Europe/Paris' }, { ...MANAGER, ...BOB })
    expect(told).toContain('The next one: Tue 24 March, 09:00')
    expect(told).toContain('Before, it was 18:00 UTC')
    expect(await said('ouro-quiz pause')).toContain('It is paused.')
    expect(await said('ouro-quiz resume')).toContain('The next one')
  })
})

test('a week of questions, answers and reveals, the clocks changed in it', async () => {
  const schedule = { time: '09:00', zone: 'Europe/Paris', level: 'easy', mention: { role: CALLED } }
  expect(await said('ouro-quiz schedule', schedule)).toContain('The next one: Tue 24 March, 09:00')
  for (let day = 0; day < 7; day += 1) {
    const date = new Date(Date.parse('2026-03-24') + day * 24 * HOUR_MS).toISOString().slice(0, 10)
    // 09:00 in Paris; from the 29th on it is summer there.
    await at(`${date}T${date < '2026-03-29' ? '08' : '07'}:00:05Z`)
    const question = await posted(isQuestion, day + 1)
    expect(labelsOf(question.shown).length).toBeGreaterThan(1)
    expect(question.shown?.body.allowed_mentions).toEqual({ parse: [], roles: [CALLED] })
    const { right, wrong } = await answerOf(question)
    expect(textOf(question.shown)).not.toContain('The answer: ')
    const [, reveals] = /Answer: <t:(\d+):R>$/.exec(textOf(question.shown)) ?? []
    expect(Math.abs(Number(reveals) * 1000 - (now + 23 * HOUR_MS))).toBeLessThan(5000)
    expect(await chosen(question.shown, right, {})).toContain('1 point for you')
    expect(await chosen(question.shown, wrong, BOB)).toContain('It comes again when you practise')
    expect(await chosen(question.shown, wrong, {})).toContain(`You have answered`)
    now += 23 * HOUR_MS
    await house.gateway.quiz.tick()
    const reveal = await posted(isReveal, day + 1)
    expect(reveal.repliesTo).toBe(question.id)
    expect(plain(reveal.shown).replaceAll('`', '')).toContain(right.slice(0, 10))
    expect(reveal.shown?.body.attachments).toHaveLength(1)
    expect(labelsOf(reveal.shown)).toContain('More')
    expect(await chosen(question.shown, right, BOB)).toContain('for practice, without points')
  }
  expect(house.fake.postedIn(CHANNEL).filter(isQuestion)).toHaveLength(7)
  expect(await said('ouro-quiz me', {}, {})).toContain('7 points; 7 of 7 right. 7 days in a row')
  expect(await said('ouro-quiz leaderboard', {}, {})).toContain('are shown: `/ouro-quiz board on`')
  expect(await said('ouro-quiz board on', {}, {})).toContain('You are on the board')
  expect(await said('ouro-quiz leaderboard', { span: 'all' }, BOB)).toContain('1. Ada: 7 points, 7 days in a row')
  expect(house.faults).toEqual([])
})

test('what was wrong comes again when it is practised, and not before its time', async () => {
  const asked = await house.fake.command('ouro-quiz practice', {}, BOB).until(isAnswered)
  expect(asked.hidden).toBe(true)
  const first = labelsOf(asked.message)[0] ?? ''
  expect(await chosen(asked.message, first, BOB)).toMatch(/Right\.|Not quite\./)
  await house.fake
    .press(buttonOf(asked.message, 'Show the answer'), BOB)
    .until(({ message }) => labelsOf(message).includes('More'))
})

describe('a question of one’s own', () => {
  const own = (code: string, kind = 'prints', by: By = MANAGER, wrong = '') =>
    house.fake.form('quiz-own', { code, kind: [kind], of: '', ask: '', wrong }, by)

  test('is looked at before it is posted, once', async () => {
    const form = await house.fake.command('ouro-quiz own', {}, MANAGER).until(({ acknowledged }) => acknowledged === 9)
    expect(form.form?.title).toBe('A question of your own')
    expect(form.form?.components).toHaveLength(5)
    const shown = await own('a = [1, 2]\nb = a\nb.append(3)\nprint(len(a))').until(isAnswered)
    expect(shown.hidden).toBe(true)
    const before = house.fake.postedIn(CHANNEL).filter(isQuestion).length
    expect(await chosen(shown.message, 'Post it here', MANAGER)).toContain('It comes in a moment')
    const question = await posted(isQuestion, before + 1)
    expect(textOf(question.shown)).toContain('b.append(3)')
    await chosen(shown.message, 'Post it here', MANAGER)
    expect(house.fake.postedIn(CHANNEL).filter(isQuestion)).toHaveLength(before + 1)
    expect(await chosen(shown.message, 'Post it here', MANAGER)).toContain('It comes in a moment')
  })

  test.each([
    ['while True: pass', 'was still running when its time was up'],
    ['print(id([]))', 'It prints something else at each run'],
    ['print(1', 'never closed'],
    ['print("abc")', 'no wrong choice that differs .* write some yourself'],
  ])('that says %j is refused, with the reason', async (code, words) => {
    const { message } = await own(code).until(
      ({ message }) => !['', 'Running …', 'Drawing …'].includes(textOf(message)),
    )
    expect(plain(message)).toMatch(new RegExp(words, 'i'))
    expect(labelsOf(message)).not.toContain('Post it here')
  })

  test('of which no wrong choice is known takes those that were written, up to four', async () => {
    const { message } = await own('print("abc")', 'prints', MANAGER, 'cba\n\n ab ').until(isAnswered)
    expect(labelsOf(message)).toEqual(expect.arrayContaining(['abc', 'cba', 'ab', 'Post it here']))
    const many = await own('print("abc")', 'prints', MANAGER, '1\n2\n3\n4\n5').until(isEdited)
    expect(plain(many.message)).toContain('At most four wrong choices')
  })

  test('is not for everybody', async () => {
    const { message } = await own('print(1)', 'prints', BOB).until(isEdited)
    expect(textOf(message)).toContain('Only those who manage')
  })

  test('comes of an answer, too', async () => {
    const asked = await house.fake.command('ouro', { code: 'a = [1]\nb = a', view: 'heap' }).until(isAnswered)
    const made = await house.fake.choose(menuOf(asked.message), 'quiz').until(isAnswered)
    expect(made.hidden).toBe(true)
    expect(labelsOf(made.message)).toContain('Post it here')
  })
})

test('a channel that is not there any more pauses its schedule, and who set it hears of it', async () => {
  await said('ouro-quiz schedule', { time: '09:00', zone: 'UTC' }, { ...MANAGER, channel: ELSEWHERE })
  house.fake.removeChannel(ELSEWHERE)
  await at('2026-04-02T09:00:05Z')
  const told = await house.fake.posted('420000000000000001', ({ shown }) =>
    textOf(shown).includes('There is no quiz question'),
  )
  expect(textOf(told.shown)).toContain('The daily question is paused there')
})

test('the buttons of a message from a year ago say so kindly', async () => {
  const [first] = house.fake.postedIn(CHANNEL).filter(isQuestion)
  await at('2027-04-01T12:00:00Z')
  await at('2027-04-01T12:00:10Z')
  expect(await chosen(first?.shown ?? null, labelsOf(first?.shown ?? null)[0] ?? '', {})).toContain(
    'This question is over',
  )
})
