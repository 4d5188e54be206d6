/** The daily quiz with the real Bolt and the real worker: questions from the bank, right answers from the Python that is here. */
import { afterEach, expect, test } from 'vitest'
import type { Round } from '../../../src/quiz/round.js'
import { roundId } from '../../../src/quiz/rounds.js'
import { nameOf } from '../../../src/quiz/schedule.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { removal, sentOff, slashCommand } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answerTo, presses, toldBy } from './people.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const WEEK = 7 * 24 * HOUR
/** A Monday to come, since nothing is kept of a job that was asked for long ago; it is 08:00 in Algiers. */
const MONDAY =
  Date.parse('2026-01-05T07:00:00Z') + Math.ceil((Date.now() - Date.parse('2026-01-05T07:00:00Z')) / WEEK) * WEEK
const PLACE = { platform: 'slack' as const, community: 'T1', channel: 'C1' }

let house: House
let fake: FakeSlack
let now: number
let faults: Error[]

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<void> {
  now = MONDAY
  faults = []
  house = await openHouse({ now: () => now, onFault: (fault) => void faults.push(fault), ...wishes })
  fake = house.fake
  fake.goOnAt(now / 1000)
  fake.moderators.set('UADA', 'is_admin')
}

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

/** Resolves to what whoever wrote it is told. */
async function quiz(text: string, user = 'UADA', channel = 'C1'): Promise<string> {
  const told = await toldBy(fake, () =>
    fake.socket.send('slash_commands', slashCommand(fake, `quiz ${text}`, channel, user)),
  )
  return told.text
}

const textOf = (shown: Shown) => JSON.stringify(shown.blocks)
const isQuestion = (shown: Shown) => textOf(shown).includes('quiz-answer-0')
const isReveal = (shown: Shown) => shown.text.startsWith('The answer: ')
const questions = () => [...fake.messages.values()].filter(isQuestion)
const reveals = () => [...fake.messages.values()].filter(isReveal)

/** Resolves to the question that comes when it is looked what is due. */
async function nextQuestion(): Promise<Shown> {
  const before = questions().length
  await house.gateway.quiz.tick()
  return fake.until(() => questions()[before])
}

async function nextReveal(): Promise<Shown> {
  const before = reveals().length
  await house.gateway.quiz.tick()
  return fake.until(() => reveals()[before])
}

async function roundOf(day: string): Promise<Round> {
  const round = await house.gateway.quiz.round(roundId(PLACE, day))
  if (!round) throw new Error(`no round of ${day} in ${nameOf(PLACE)}`)
  return round
}

/** Where the right choice stands, and a wrong one. */
async function placesOn(day: string): Promise<{ right: number; wrong: number }> {
  const choices = (await roundOf(day)).made?.question.choices ?? []
  return { right: choices.findIndex(({ right }) => right), wrong: choices.findIndex(({ right }) => !right) }
}

async function answers(user: string, question: Shown, place: number): Promise<string> {
  const told = await toldBy(fake, () => presses(fake, user, question, `quiz-answer-${place}`))
  return textOf(told)
}

/** By the calendar of Algiers, where clocks never change. */
function today(): string {
  return new Date(now + HOUR).toISOString().slice(0, 10)
}

const DAILY = 'schedule 09:00 Africa/Algiers easy'

/** The question of today, which was scheduled. */
async function openDaily(more = ''): Promise<Shown> {
  await quiz(`${DAILY} ${more}`)
  now += HOUR
  return nextQuestion()
}

test('a question comes at its time, is answered once by each, and revealed in its thread', async () => {
  await open()
  expect(await quiz(DAILY)).toMatch(/all topics, easy; answer after 23 hours\. The next one: Mon .*, 09:00\.$/)
  await house.gateway.quiz.tick()
  expect(questions()).toEqual([])
  now += HOUR
  const question = await nextQuestion()
  expect(question.channel).toBe('C1')
  expect(question.blocks.map(({ type }) => type)).toEqual(['header', 'rich_text', 'section', 'actions', 'context'])
  const { right, wrong } = await placesOn(today())
  expect(await answers('UBOB', question, right)).toContain('1 point for you.')
  expect(await answers('UBOB', question, wrong)).toContain('The first answer counts.')
  expect(await answers('UEVE', question, wrong)).toContain('It comes again when you practise.')
  const day = today()
  now += 23 * HOUR + MINUTE
  const reveal = await nextReveal()
  expect([reveal.thread_ts, String(reveal.reply_broadcast)]).toEqual([question.ts, 'true'])
  expect(textOf(reveal)).toContain('✓')
  expect(reveal.blocks.map(({ type }) => type)).toContain('image')
  expect(await answers('UDAN', question, right)).toContain('for practice, without points')
  expect((await roundOf(day)).stage).toBe('over')
  const more = await toldBy(fake, () => presses(fake, 'UDAN', reveal, 'more'))
  expect(more.text).toBe('More')
  expect(faults).toEqual([])
})

test.each([
  ['schedule 25:00 Europe/Paris', '"25:00" is no time of a day'],
  ['schedule 09:00 Europe/Pariss', 'Europe/Paris'],
  ['schedule 09:00', 'Write a time and a time zone'],
  ['schedule 09:00 Europe/Paris cheese', 'There is no topic "cheese"; there are references'],
  ['schedule 09:00 Europe/Paris reveal=0', 'reveal takes whole hours from 1 to 72'],
  ['schedule 09:00 Europe/Paris reveal=many', 'reveal takes whole hours from 1 to 72'],
  ['schedule 09:00 Europe/Paris mention=S0123', 'On Slack I call nobody for a question yet'],
  ['schedule 09:00 Europe/Paris colour=red', 'There is no colour=; there are reveal= and python='],
  ['schedule 09:00 Europe/Paris python=2.7', '2.7'],
  ['leaderboard yesterday', 'week, month, all'],
  ['board', 'quiz board on'],
  ['dance', 'There is no `quiz dance`. There are:'],
])('what cannot be done is said, with what can: %s', async (text, said) => {
  await open({ replies: {} })
  expect(await quiz(text)).toContain(said)
  expect(await house.gateway.quiz.status(PLACE)).toBeNull()
  expect(faults).toEqual([])
})

test('only who may settle things sets the schedule, posts and resets; all others may look', async () => {
  await open({ replies: {} })
  for (const text of [DAILY, 'now', 'pause', 'resume', 'stop', 'reset', 'own']) {
    expect(await quiz(text, 'UBOB')).toContain('Only admins and owners')
  }
  expect(await quiz('', 'UBOB')).toContain('There is no daily question here yet')
  expect(await quiz('me', 'UBOB')).toContain('You have not answered a question here yet')
  expect(await quiz('help', 'UBOB')).toContain('`/ouro quiz schedule 09:00 Europe/Paris`')
})

test('what is asked for is settled: days, topics, level, hours, Python, and answers that may be changed', async () => {
  await open({ replies: {} })
  await quiz('schedule 9h Europe/Paris weekdays sizes,copies hard reveal=12 changeable python=3.9')
  expect((await house.gateway.quiz.status(PLACE))?.schedule).toMatchObject({
    time: '09:00',
    zone: 'Europe/Paris',
    weekdays: [1, 2, 3, 4, 5],
    topics: ['sizes', 'copies'],
    level: 3,
    revealHours: 12,
    changeable: true,
    python: '3.9',
    setBy: 'UADA',
  })
})

test('of two moderators the later one stands, and is told what stood before', async () => {
  await open({ replies: {} })
  fake.moderators.set('UBOB', 'is_owner')
  await quiz('schedule 09:00 Europe/Paris')
  expect(await quiz('schedule 10:00 Europe/Berlin', 'UBOB')).toContain('Before, it was 09:00 Europe/Paris')
  expect((await house.gateway.quiz.status(PLACE))?.schedule.setBy).toBe('UBOB')
})

test('it is paused, goes on, and stops', async () => {
  await open({ replies: {} })
  await quiz(DAILY)
  expect(await quiz('pause')).toContain('It is paused.')
  expect(await quiz('resume')).toContain('The next one: ')
  expect(await quiz('stop')).toBe('There is no daily question here any more.')
  expect(await quiz('stop')).toContain('There is no daily question here yet')
})

test.each([
  ['is_archived', 'gone'],
  ['channel_not_found', 'gone'],
  ['not_in_channel', 'forbidden'],
  ['restricted_action', 'forbidden'],
])('where Slack says %s nothing is asked any more, and who set it hears why', async (refusal, why) => {
  await open()
  await quiz(DAILY)
  fake.barred.set('C1', refusal)
  now += HOUR
  await house.gateway.quiz.tick()
  const told = await fake.until(() => [...fake.messages.values()].find(({ channel }) => channel === 'DADA'))
  expect(told.text).toContain('The daily question is paused there.')
  expect((await house.gateway.quiz.status(PLACE))?.schedule.paused).toBe(why)
  expect(await quiz('status')).toContain('It is paused:')
})

test('what Slack surely did not take is sent again, and stands there once', async () => {
  await open()
  fake.tooSoon.set('chat.postMessage', 1)
  await quiz(DAILY)
  now += HOUR
  await house.gateway.quiz.tick()
  await fake.until(() => (fake.tooSoon.size === 0 ? true : undefined))
  await until(async () => (await roundOf(today())).sending === null)
  now += MINUTE / 2
  await nextQuestion()
  expect(questions()).toHaveLength(1)
  expect((await roundOf(today())).posted).not.toEqual({})
})

/** What the records hold is no event: they are looked at again after each turn of the loop. */
async function until(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await new Promise(setImmediate)
}

/** The question is sent, and Slack's answer to that is lost. */
async function loseQuestion(): Promise<Shown> {
  await quiz(DAILY)
  fake.lost.add('chat.postMessage')
  now += HOUR
  const question = await nextQuestion()
  await fake.until(() => (fake.lost.size === 0 ? true : undefined))
  now += 2 * MINUTE
  await house.gateway.quiz.tick()
  await until(async () => (await roundOf(today())).stage === 'open')
  return question
}

test('a question whose answer was lost is found by its mark, where channels may be read', async () => {
  await open()
  fake.scopes.add('channels:history')
  const question = await loseQuestion()
  expect(questions()).toHaveLength(1)
  expect((await roundOf(today())).posted).toEqual({ ts: question.ts })
})

test('where they may not, it is not posted twice, can be answered, and its answer stands by itself', async () => {
  await open()
  const question = await loseQuestion()
  expect(questions()).toHaveLength(1)
  expect((await roundOf(today())).posted).toEqual({})
  const { right } = await placesOn(today())
  expect(await answers('UBOB', question, right)).toContain('1 point for you.')
  now += 23 * HOUR + MINUTE
  expect((await nextReveal()).thread_ts).toBeUndefined()
})

test('a button of long ago says so', async () => {
  await open()
  const question = await openDaily()
  const gone = {
    ...question,
    blocks: JSON.parse(textOf(question).replaceAll(/ r[0-9a-f]{24}/g, ` r${'0'.repeat(24)}`)),
  }
  expect(await answers('UBOB', gone, 0)).toContain('This question is over')
})

test('where answers may be changed, the last one counts and nothing is told before the reveal', async () => {
  await open()
  const question = await openDaily('changeable')
  const { right, wrong } = await placesOn(today())
  expect(await answers('UBOB', question, wrong)).toContain('Noted')
  expect(await answers('UBOB', question, right)).toContain('Changed')
  now += 23 * HOUR + MINUTE
  await nextReveal()
  expect(await quiz('me', 'UBOB')).toContain('1 point; 1 of 1 right.')
})

test('the board shows those who want it, by their names, and is reset', async () => {
  await open()
  const question = await openDaily()
  const { right, wrong } = await placesOn(today())
  await answers('UBOB', question, right)
  await answers('UEVE', question, wrong)
  expect(await quiz('leaderboard', 'UBOB')).toContain('Nobody is on it yet')
  expect(await quiz('board on', 'UBOB')).toContain('You are on the board.')
  await quiz('board on', 'UEVE')
  expect(await quiz('leaderboard all', 'UBOB')).toMatch(/1\. Bob &lt;b&gt;: 1 point\n2\. Eve &lt;b&gt;: 0 points/)
  await quiz('board off', 'UEVE')
  expect(await quiz('leaderboard month', 'UBOB')).not.toContain('Eve')
  await quiz('reset')
  expect(await quiz('me', 'UBOB')).toContain('You have not answered')
})

test('practice asks one person alone, tells them what is right, and goes on', async () => {
  await open()
  const asked = await toldBy(fake, () =>
    fake.socket.send('slash_commands', slashCommand(fake, 'quiz practice', 'C1', 'UBOB')),
  )
  expect(textOf(asked)).toContain('for practice')
  expect([...fake.messages.values()]).toEqual([])
  const place = { ...asked, channel: 'C1', ts: '9.9' }
  const guessed = await toldBy(fake, () => presses(fake, 'UBOB', place, 'guess-0'))
  expect(guessed.text).toMatch(/^\*(?:Right|Not quite)\.\*/)
  const answer = await toldBy(fake, () => presses(fake, 'UBOB', place, 'quiz-show'))
  expect(answer.blocks.map(({ type }) => type)).toContain('header')
  const next = await toldBy(fake, () => presses(fake, 'UBOB', place, 'quiz-another'))
  expect(textOf(next)).toContain('for practice')
})

test('where the bot is in no channel, practice comes in a direct message', async () => {
  await open()
  fake.refused.set('chat.postEphemeral', 'not_in_channel')
  await fake.socket.send('slash_commands', slashCommand(fake, 'quiz practice', 'C1', 'UBOB'))
  const asked = await fake.until(() => [...fake.messages.values()].find(({ channel }) => channel === 'DBOB'))
  expect(textOf(asked)).toContain('for practice')
})

/** Ada fills in the window for a question of her own. */
async function makesOwn(code: string, kind = 'prints'): Promise<Shown> {
  const before = fake.views.length
  await fake.socket.send('slash_commands', slashCommand(fake, 'quiz own'))
  const view = await fake.until(() => fake.views[before])
  const filled = {
    code: { type: 'plain_text_input', value: code },
    kind: { type: 'static_select', selected_option: { value: kind } },
    of: { type: 'plain_text_input', value: null },
    ask: { type: 'plain_text_input', value: 'And now?' },
  }
  return toldBy(fake, () => fake.socket.send('interactive', sentOff(view, filled)))
}

test('a question of one’s own is looked at first, and posted once', async () => {
  await open()
  const seen = await makesOwn('a = [1]\nb = a\nb.append(2)\nprint(a)')
  expect(textOf(seen)).toContain('only you see this')
  expect([...fake.messages.values()]).toEqual([])
  const place = { ...seen, channel: 'C1', ts: '9.9' }
  const before = questions().length
  expect((await toldBy(fake, () => presses(fake, 'UADA', place, 'quiz-post'))).text).toBe('It comes in a moment.')
  const question = await fake.until(() => questions()[before])
  expect(question.channel).toBe('C1')
  expect(textOf(question)).toContain('And now?')
  await toldBy(fake, () => presses(fake, 'UADA', place, 'quiz-post'))
  expect(questions()).toHaveLength(1)
  expect((await toldBy(fake, () => presses(fake, 'UBOB', place, 'quiz-post'))).text).toContain('Only admins')
})

test.each([
  ['import random\nprint(random.random())', 'prints'],
  ['while True:\n    pass', 'prints'],
])('what cannot be decided is refused, with the reason: %s', async (code, kind) => {
  await open()
  const told = await makesOwn(code, kind)
  expect(textOf(told)).not.toContain('quiz-post')
  expect(told.text).not.toContain('Something went wrong')
  expect([...fake.messages.values()]).toEqual([])
})

test('an answer is made a quiz question, seen by whoever wants it alone', async () => {
  await open()
  const answer = await answerTo(fake, 'heap a = [1]\nb = a')
  const seen = await toldBy(fake, () => presses(fake, 'UADA', answer, 'again', 'quiz own'))
  expect(textOf(seen)).toMatch(/quiz-post|nothing|cannot/i)
})

test('when a workspace takes the bot out, its schedule, rounds and points go', async () => {
  await open()
  const question = await openDaily()
  const { right } = await placesOn(today())
  await answers('UBOB', question, right)
  await fake.socket.send('events_api', removal({ type: 'app_uninstalled' }))
  await until(async () => (await house.gateway.quiz.status(PLACE)) === null)
  await until(async () => (await house.gateway.quiz.me({ ...PLACE, user: 'UBOB' })).answered === 0)
  expect(await house.gateway.quiz.round(roundId(PLACE, today()))).toBeNull()
})

test('a week: a question a day, answered and revealed', async () => {
  await open()
  await quiz('schedule 09:00 Africa/Algiers')
  await quiz('board on', 'UBOB')
  await quiz('board on', 'UEVE')
  now += HOUR
  for (let day = 1; day <= 7; day += 1) {
    const question = await nextQuestion()
    const { right, wrong } = await placesOn(today())
    await answers('UBOB', question, right)
    await answers('UEVE', question, day % 2 === 0 ? right : wrong)
    now += 23 * HOUR
    const reveal = await nextReveal()
    expect(reveal.thread_ts).toBe(question.ts)
    now += HOUR
  }
  expect([questions().length, reveals().length]).toEqual([7, 7])
  expect(new Set(questions().map(textOf)).size).toBe(7)
  expect(await quiz('me', 'UBOB')).toContain('7 of 7 right. 7 days in a row.')
  expect(await quiz('leaderboard', 'UBOB')).toContain('1. Bob')
  expect(faults).toEqual([])
})
