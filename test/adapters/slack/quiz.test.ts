/** The daily quiz on Slack with the real Bolt; what follows from a question with a worker without an engine, the rest with the real one. */
import { afterEach, describe, expect, test } from 'vitest'
import { TICK_MS } from '../../../src/quiz/limits.js'
import { roundId } from '../../../src/quiz/opening.js'
import type { Round } from '../../../src/quiz/round.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { directMessage, removal, sentOff, slashCommand } from '../../fakes/slack/people.js'
import { type House, openHouse } from './house.js'
import { answerTo, nextAnswer, presses, toldBy } from './people.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const WEEK = 7 * 24 * HOUR
const A_MONDAY = Date.parse('2026-01-05T07:00:00Z')
/** One to come, since nothing is kept of a job that was asked for long ago; it is 08:00 in Algiers. */
const MONDAY = A_MONDAY + Math.ceil((Date.now() - A_MONDAY) / WEEK) * WEEK
const PLACE = { platform: 'slack' as const, community: 'T1', channel: 'C1' }
/** In Algiers clocks never change. */
const DAILY = 'schedule 09:00 Africa/Algiers'

/** Where they stand in what a worker without an engine asks. */
const [WRONG, RIGHT] = [0, 1]

let house: House
let fake: FakeSlack
let now: number
let faults: Error[]

async function open(wishes: Parameters<typeof openHouse>[0] = { replies: {} }): Promise<void> {
  now = MONDAY
  faults = []
  house = await openHouse({ now: () => now, onFault: (fault) => void faults.push(fault), ...wishes })
  fake = house.fake
  fake.moderators.set('UADA', 'is_admin')
  later(0)
}

const openReal = () => open({})

afterEach(async () => {
  expect(fake.dangers).toEqual([])
  await house.close()
})

function later(milliseconds: number): void {
  now += milliseconds
  fake.goOnAt(Math.floor(now / 1000))
}

/** By the calendar of Algiers. */
function today(): string {
  return new Date(now + HOUR).toISOString().slice(0, 10)
}

/** Resolves to what whoever wrote it alone sees. */
async function quiz(text: string, user = 'UADA'): Promise<Shown> {
  return toldBy(fake, () => fake.socket.send('slash_commands', slashCommand(fake, `quiz ${text}`, 'C1', user)))
}

const said = async (text: string, user?: string) => (await quiz(text, user)).text

const textOf = ({ blocks }: Shown) => JSON.stringify(blocks)
const kindsOf = ({ blocks }: Shown) => blocks.map(({ type }) => type)
const shown = (isMeant: (message: Shown) => boolean) => [...fake.messages.values()].filter(isMeant)
const questions = () => shown((message) => textOf(message).includes('quiz-answer-0'))
const reveals = () => shown(({ text }) => text.startsWith('The answer: '))

/** The records tell nothing when they change: they are looked at again after each turn of the loop. */
async function until(isThere: () => Promise<boolean>): Promise<void> {
  while (!(await isThere())) await new Promise(setImmediate)
}

async function roundOf(day: string): Promise<Round> {
  const round = await house.gateway.quiz.round(roundId(PLACE, day))
  if (!round) throw new Error(`no round of ${day}`)
  return round
}

const isOpen = async () => (await roundOf(today())).stage === 'open'

/** Resolves to the question that comes when it is looked what is due, once it is put down that it is there. */
async function nextQuestion(): Promise<Shown> {
  const before = questions().length
  await house.gateway.quiz.tick()
  const question = await fake.until(() => questions()[before])
  await until(isOpen)
  return question
}

async function nextReveal(): Promise<Shown> {
  const before = reveals().length
  await house.gateway.quiz.tick()
  return fake.until(() => reveals()[before])
}

/** The question of the first day. */
async function openDaily(more = ''): Promise<Shown> {
  await quiz(`${DAILY} ${more}`)
  later(HOUR)
  return nextQuestion()
}

async function answers(user: string, question: Shown, place: number): Promise<string> {
  return textOf(await toldBy(fake, () => presses(fake, user, question, `quiz-answer-${place}`)))
}

/** As Slack tells of a press below what one person alone sees. */
function below(whisper: Shown): Shown {
  return { ...whisper, channel: 'C1', ts: '9.9' }
}

describe('a question of the day', () => {
  test('comes at its time, is answered once by each, and revealed in its thread', async () => {
    await open()
    expect(await said(`${DAILY} easy`)).toMatch(
      /all topics, easy; answer after 23 hours\. The next one: Mon .*, 09:00\.$/,
    )
    await house.gateway.quiz.tick()
    expect(questions()).toEqual([])
    later(HOUR)
    const question = await nextQuestion()
    expect(question.channel).toBe('C1')
    expect(kindsOf(question)).toEqual(['header', 'rich_text', 'section', 'actions', 'context'])
    expect(textOf(question)).toContain('Answer: <!date^1796108400^{date_short_pretty} at {time}|2026-12-01 07:00 UTC>')
    for (const secret of ['copies nothing', 'Both names', 'There is one'])
      expect(textOf(question)).not.toContain(secret)
    expect(await answers('UBOB', question, RIGHT)).toContain('Both names lead to it. 1 point for you.')
    expect(await answers('UBOB', question, WRONG)).toContain('The first answer counts.')
    expect(await answers('UEVE', question, WRONG)).toContain('It comes again when you practise.')
    later(23 * HOUR + MINUTE)
    const reveal = await nextReveal()
    expect([reveal.thread_ts, String(reveal.reply_broadcast)]).toEqual([question.ts, 'true'])
    expect(kindsOf(reveal)).toEqual(['header', 'section', 'image', 'section', 'context', 'actions', 'actions'])
    await presses(fake, 'UDAN', reveal, 'learn-open')
    const [page] = await fake.until(() => {
      const pages = shown((message) => textOf(message).includes('Lesson 1 of 15 · Names · page 1'))
      return pages.length > 0 ? pages : undefined
    })
    expect([page?.channel]).toEqual(['DDAN'])
    expect(textOf(reveal)).toContain('▰▰▰▰▰▱▱▱▱▱ 1 · One ✓')
    expect(await answers('UDAN', question, RIGHT)).toContain('for practice, without points')
    expect(faults).toEqual([])
  })

  test.each(['S0123', '<!subteam^S0123|@cats>'])('calls the group that was chosen for it (%s), once', async (group) => {
    await open()
    fake.groups.add('S0123')
    const question = await openDaily(`mention=${group}`)
    expect(kindsOf(question)).toEqual(['rich_text', 'header', 'rich_text', 'section', 'actions', 'context'])
    expect(textOf(question)).toContain('{"type":"usergroup","usergroup_id":"S0123"}')
    expect(await said('status')).toContain('; with a call.')
    later(23 * HOUR + MINUTE)
    expect(textOf(await nextReveal())).not.toContain('usergroup')
    await quiz('now')
    await fake.until(() => questions()[1])
    expect(shown((message) => textOf(message).includes('usergroup'))).toHaveLength(1)
  })

  test('comes without a call where there is no such group any more', async () => {
    await open()
    const question = await openDaily('mention=S0999')
    expect(kindsOf(question)[0]).toBe('header')
    expect(faults).toEqual([])
  })

  test('is revealed with buttons for everybody: the facts, and looks in a copy of one’s own', async () => {
    await open()
    await openDaily()
    later(23 * HOUR + MINUTE)
    const reveal = await nextReveal()
    const more = await toldBy(fake, () => presses(fake, 'UDAN', reveal, 'more'))
    expect(textOf(more)).toContain('A fact.')
    const before = [...fake.messages.values()]
    await toldBy(fake, () => presses(fake, 'UDAN', reveal, 'again', 'view sizeof'))
    expect((await nextAnswer(fake, before)).channel).toBe('DDAN')
  })

  test('is revealed by itself where it can have no thread', async () => {
    await open()
    await openDaily()
    fake.unthreaded.add('C1')
    later(23 * HOUR + MINUTE)
    expect((await nextReveal()).thread_ts).toBeUndefined()
  })

  test('shows its program as it is, whatever stands in it', async () => {
    await open()
    const question = await openDaily()
    expect(textOf(question)).toContain(JSON.stringify('a = [1]\nprint("<!channel> & ``` <@UBOB>", a)'))
  })

  test('may be answered anew where that is settled, and nothing is told before the reveal', async () => {
    await open()
    const question = await openDaily('changeable')
    expect(await answers('UBOB', question, WRONG)).not.toContain('copies nothing')
    expect(await answers('UBOB', question, RIGHT)).toContain('Changed')
    later(23 * HOUR + MINUTE)
    await nextReveal()
    expect(await said('me', 'UBOB')).toContain('1 point; 1 of 1 right.')
  })

  test('that is known no more says so to whoever presses', async () => {
    await open()
    const question = await openDaily()
    const old = textOf(question).replaceAll(/ r[0-9a-f]{24}/g, ` r${'0'.repeat(24)}`)
    expect(await answers('UBOB', { ...question, blocks: JSON.parse(old) }, RIGHT)).toContain('This question is over')
  })
})

describe('what Slack does with a question', () => {
  test.each([
    ['is_archived', 'gone'],
    ['channel_not_found', 'gone'],
    ['not_in_channel', 'forbidden'],
    ['restricted_action', 'forbidden'],
  ])('refused for good (%s): nothing is asked any more, and who set it hears why', async (refusal, why) => {
    await open()
    await quiz(DAILY)
    fake.barred.set('C1', refusal)
    later(HOUR)
    await house.gateway.quiz.tick()
    const told = await fake.until(() => shown(({ channel }) => channel === 'DADA')[0])
    expect(told.text).toContain('The daily question is paused there.')
    expect((await house.gateway.quiz.status(PLACE))?.schedule.paused).toBe(why)
    expect(await said('status')).toContain('It is paused:')
  })

  test('put off: it is sent again, and stands there once', async () => {
    await open()
    await quiz(DAILY)
    fake.tooSoon.set('chat.postMessage', 1)
    later(HOUR)
    await house.gateway.quiz.tick()
    await until(async () => faults.length > 0)
    expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('rate-limit')])
    await lookAgain()
    expect(questions()).toHaveLength(1)
    expect((await roundOf(today())).posted).toEqual({ ts: questions()[0]?.ts })
  })

  /** It is sent, and Slack's answer to that is lost. */
  async function lose(): Promise<void> {
    await quiz(DAILY)
    fake.lost.add('chat.postMessage')
    later(HOUR)
    await house.gateway.quiz.tick()
    await until(async () => faults.length > 0)
    expect(faults).toMatchObject([{ code: 'post-unsure' }])
    later(2 * MINUTE)
    await lookAgain()
    expect(questions()).toHaveLength(1)
  }

  /** By one look after the other, as time goes on. */
  async function lookAgain(): Promise<void> {
    while (!(await isOpen())) {
      later(TICK_MS)
      await house.gateway.quiz.tick()
      await new Promise(setImmediate)
    }
  }

  test('taken, and not said: it is found by its mark, where channels may be read', async () => {
    await open()
    await lose()
    expect((await roundOf(today())).posted).toEqual({ ts: questions()[0]?.ts })
  })

  test('taken, and not said: where they may not, it is not sent twice, and its answer stands by itself', async () => {
    await open()
    fake.scopes.delete('channels:history')
    await lose()
    expect((await roundOf(today())).posted).toEqual({})
    const [question] = questions()
    expect(await answers('UBOB', question as Shown, RIGHT)).toContain('1 point for you.')
    later(23 * HOUR + MINUTE)
    expect((await nextReveal()).thread_ts).toBeUndefined()
  })
})

describe('orders', () => {
  test.each([
    ['schedule 25:00 Europe/Paris', '"25:00" is no time of a day'],
    ['schedule 09:00 Europe/Pariss', 'do you mean'],
    ['schedule 09:00', 'Write a time and a time zone'],
    ['schedule 09:00 Europe/Paris cheese', 'There is no topic "cheese"; there are references'],
    ['schedule 09:00 Europe/Paris reveal=0', 'whole hours from 1 to 72'],
    ['schedule 09:00 Europe/Paris reveal=many', 'whole hours from 1 to 72'],
    ['schedule 09:00 Europe/Paris mention=@cats', 'takes the ID of a user group'],
    ['schedule 09:00 Europe/Paris mention=<!here>', 'takes the ID of a user group'],
    ['schedule 09:00 Europe/Paris mention=<@U0123>', 'takes the ID of a user group'],
    ['schedule 09:00 Europe/Paris colour=red', 'There is no colour=; there are reveal=, python= and mention='],
    ['schedule 09:00 Europe/Paris python=2.7', '2.7'],
    ['leaderboard yesterday', 'week, month, all'],
    ['board', 'quiz board on'],
    ['dance', 'There is no `quiz dance`. There are:'],
    ['&lt;b&gt;', 'There is no `quiz &lt;b&gt;`.'],
  ])('that cannot be carried out are told what can: %s', async (text, told) => {
    await open()
    expect(await said(text)).toContain(told)
    expect(await house.gateway.quiz.status(PLACE)).toBeNull()
    expect(faults).toEqual([])
  })

  test('that change something are for those who may settle things; all others may look', async () => {
    await open()
    for (const text of [DAILY, 'now', 'pause', 'resume', 'stop', 'reset', 'own']) {
      expect(await said(text, 'UBOB')).toContain('Only admins and owners')
    }
    expect(await said('', 'UBOB')).toContain('here yet. `/ouro quiz schedule` sets one')
    expect(await said('me', 'UBOB')).toContain('You have not answered a question here yet')
    expect(await said('help', 'UBOB')).toContain('`/ouro quiz schedule 09:00 Europe/Paris`')
    expect(fake.views).toEqual([])
  })

  test('that begin like code are code', async () => {
    await open()
    const answer = await answerTo(fake, 'quiz = [1]')
    expect(textOf(answer)).toContain('quiz = [1]')
  })

  test('for a schedule settle days, topics, level, hours, Python, and whether answers may be changed', async () => {
    await open()
    await quiz('schedule 9h europe/paris weekdays sizes,copies hard reveal=12 changeable python=3.9')
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

  test('of two moderators: the later one stands, and is told what stood before', async () => {
    await open()
    fake.moderators.set('UBOB', 'is_owner')
    await quiz('schedule 09:00 Europe/Paris')
    expect(await said('schedule 10:00 Europe/Berlin', 'UBOB')).toContain('Before, it was 09:00 Europe/Paris')
    expect((await house.gateway.quiz.status(PLACE))?.schedule.setBy).toBe('UBOB')
  })

  test('pause it, let it go on, stop it, and bring one at once', async () => {
    await open()
    await quiz(DAILY)
    expect(await said('pause')).toContain('It is paused.')
    expect(await said('resume')).toContain('The next one: ')
    expect(await said('stop')).toBe('There is no daily question here any more.')
    expect(await said('stop')).toContain('There is no daily question here yet')
    expect(await said('now')).toBe('It comes in a moment.')
    const question = await fake.until(() => questions()[0])
    expect(textOf(question)).toContain('"A question"')
  })

  test('of the board show those who want it, by their names, and set everybody back', async () => {
    await open()
    const question = await openDaily()
    await answers('UBOB', question, RIGHT)
    await answers('UEVE', question, RIGHT)
    expect(await said('leaderboard', 'UBOB')).toContain('Nobody is on it yet')
    expect(await said('board on', 'UBOB')).toContain('You are on the board.')
    await quiz('board on', 'UEVE')
    const all = await said('leaderboard all', 'UBOB')
    expect(all).toContain('1. Bob &lt;b&gt;: 1 point\n1. Eve &lt;b&gt;: 1 point')
    await quiz('board off', 'UEVE')
    expect(await said('leaderboard month', 'UBOB')).not.toContain('Eve')
    await quiz('reset')
    expect(await said('me', 'UBOB')).toContain('You have not answered')
  })

  test('in a direct message open no window, and practise there', async () => {
    await open()
    await fake.socket.send('events_api', directMessage('quiz own'))
    const told = await fake.until(() => shown(({ text }) => text.includes('in a window'))[0])
    expect(told.channel).toBe('DADA')
    await fake.socket.send('events_api', directMessage('quiz practice', { ts: '3.1' }))
    const asked = await fake.until(() => shown((message) => textOf(message).includes('for practice'))[0])
    expect(asked.channel).toBe('DADA')
  })
})

describe('practice', () => {
  test('comes in a direct message where the bot is not in the channel', async () => {
    await open()
    fake.refused.set('chat.postEphemeral', 'not_in_channel')
    await fake.socket.send('slash_commands', slashCommand(fake, 'quiz practice', 'C1', 'UBOB'))
    const asked = await fake.until(() => shown(({ channel }) => channel === 'DBOB')[0])
    expect(textOf(asked)).toContain('for practice')
  })

  test('asks one person alone, tells them what is right, and goes on', async () => {
    await openReal()
    const asked = await quiz('practice', 'UBOB')
    expect(textOf(asked)).toContain('for practice')
    const guessed = await toldBy(fake, () => presses(fake, 'UBOB', below(asked), 'guess-0'))
    expect(guessed.text).toMatch(/^\*(?:Right|Not quite)\.\*/)
    const answer = await toldBy(fake, () => presses(fake, 'UBOB', below(asked), 'quiz-show'))
    expect(kindsOf(answer)).toContain('header')
    expect(textOf(answer)).toContain('Right: ')
    const next = await toldBy(fake, () => presses(fake, 'UBOB', below(asked), 'quiz-another'))
    expect(textOf(next)).toContain('for practice')
    expect(fake.messages.size).toBe(0)
    expect(faults).toEqual([])
  })
})

describe('a question of one’s own', () => {
  /** Ada fills in the window for it. */
  async function make(code: string, wrong = '[1]\n[2]'): Promise<Shown> {
    const before = fake.views.length
    await fake.socket.send('slash_commands', slashCommand(fake, 'quiz own'))
    const view = await fake.until(() => fake.views[before])
    const filled = {
      code: { type: 'plain_text_input', value: code },
      kind: { type: 'static_select', selected_option: { value: 'prints' } },
      of: { type: 'plain_text_input', value: null },
      ask: { type: 'plain_text_input', value: 'And now?' },
      wrong: { type: 'plain_text_input', value: wrong },
    }
    return toldBy(fake, () => fake.socket.send('interactive', sentOff(view, filled)))
  }

  test('is looked at first, and posted once, by those who may', async () => {
    await openReal()
    const seen = await make('a = [1]\nb = a\nb.append(2)\nprint(a)')
    expect(textOf(seen)).toContain('only you see this')
    expect(fake.messages.size).toBe(0)
    const refused = await toldBy(fake, () => presses(fake, 'UBOB', below(seen), 'quiz-post'))
    expect(refused.text).toContain('Only admins')
    const posted = await toldBy(fake, () => presses(fake, 'UADA', below(seen), 'quiz-post'))
    expect(posted.text).toBe('It comes in a moment.')
    const question = await fake.until(() => questions()[0])
    expect(question.channel).toBe('C1')
    expect(textOf(question)).toContain('And now?')
    await toldBy(fake, () => presses(fake, 'UADA', below(seen), 'quiz-post'))
    expect(questions()).toHaveLength(1)
  })

  test('that cannot be decided is refused, with the reason', async () => {
    await openReal()
    const random = await make('import random\nprint(random.random())')
    expect(random.text).toContain('It prints something else at each run')
    const endless = await make('while True:\n    pass')
    expect(textOf(endless)).not.toContain('quiz-post')
    expect(endless.text).not.toContain('Something went wrong')
    expect(fake.messages.size).toBe(0)
  })

  test('has at most four wrong choices', async () => {
    await open()
    await fake.socket.send('slash_commands', slashCommand(fake, 'quiz own'))
    const view = await fake.until(() => fake.views[0])
    const text = (value: string | null) => ({ type: 'plain_text_input', value })
    const kind = { type: 'static_select', selected_option: { value: 'prints' } }
    const filled = { code: text('print(1)'), kind, of: text(null), ask: text(null), wrong: text('1\n2\n3\n4\n5') }
    const { payload } = await fake.socket.send('interactive', sentOff(view, filled))
    expect(payload).toMatchObject({ response_action: 'errors', errors: { wrong: expect.stringContaining('four') } })
  })

  test('comes of an answer, seen by whoever wants it alone', async () => {
    await openReal()
    const answer = await answerTo(fake, 'heap a = [1]\nb = a\nc = [1]')
    const seen = await toldBy(fake, () => presses(fake, 'UADA', answer, 'again', 'quiz own'))
    expect(textOf(seen)).toContain('quiz-post')
    expect(fake.messages.size).toBe(1)
  })
})

test('when a workspace takes the bot out, its schedule, rounds and points go', async () => {
  await open()
  const question = await openDaily()
  await answers('UBOB', question, RIGHT)
  await fake.socket.send('events_api', removal({ type: 'app_uninstalled' }))
  await until(async () => (await house.gateway.quiz.status(PLACE)) === null)
  await until(async () => (await house.gateway.quiz.round(roundId(PLACE, today()))) === null)
  expect((await house.gateway.quiz.me({ ...PLACE, user: 'UBOB' })).answered).toBe(0)
})

test('a week: a question a day from the bank, answered and revealed', async () => {
  await openReal()
  await quiz(DAILY)
  await quiz('board on', 'UBOB')
  await quiz('board on', 'UEVE')
  later(HOUR)
  for (let day = 1; day <= 7; day += 1) {
    const question = await nextQuestion()
    const choices = (await roundOf(today())).made?.question.choices ?? []
    const right = choices.findIndex((choice) => choice.right)
    const wrong = choices.findIndex((choice) => !choice.right)
    await answers('UBOB', question, right)
    await answers('UEVE', question, day % 2 === 0 ? right : wrong)
    later(23 * HOUR)
    const reveal = await nextReveal()
    expect(reveal.thread_ts).toBe(question.ts)
    expect(kindsOf(reveal)).toContain('image')
    later(HOUR)
  }
  expect([questions().length, reveals().length]).toEqual([7, 7])
  expect(new Set(questions().map(textOf)).size).toBe(7)
  expect(await said('me', 'UBOB')).toContain('7 of 7 right. 7 days in a row.')
  expect(await said('leaderboard', 'UBOB')).toContain('1. Bob')
  expect(faults).toEqual([])
})
