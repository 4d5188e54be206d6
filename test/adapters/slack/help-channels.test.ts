/** Help channels on Slack with the real Bolt; what is answered says a worker without an engine. */
import { afterEach, describe, expect, test } from 'vitest'
import { KEPT_CASES_DAYS } from '../../../src/help/limits.js'
import { KEPT_MS } from '../../../src/retention.js'
import type { Settled } from '../../../src/settings/settings.js'
import type { FakeSlack, Shown } from '../../fakes/slack/fake-slack.js'
import { directMessage, mention, press as pressBody, said, sentOff, slashCommand } from '../../fakes/slack/people.js'
import { LIST, OTHERS, QUESTIONS } from '../../help/spoken.js'
import { type House, openHouse } from './house.js'
import { answersIn, becomes, headlineOf, nextAnswer, presses, toldBy } from './people.js'

const WHOLE = { platform: 'slack', community: 'T1', channel: null } as const
const CHANNEL = { ...WHOLE, channel: 'C1' } as const
const [, SCRIPT = '', CYCLES = ''] = QUESTIONS.map(([, text]) => text)

let house: House
let fake: FakeSlack
let faults: Error[]

interface Wishes extends NonNullable<Parameters<typeof openHouse>[0]> {
  settled?: Settled
}

async function open({ settled = { shadowDays: 0 }, ...wishes }: Wishes = {}): Promise<void> {
  faults = []
  house = await openHouse({ replies: {}, onFault: (fault) => void faults.push(fault), ...wishes })
  fake = house.fake
  fake.moderators.set('UADMIN', 'is_admin')
  await house.gateway.settings.settle(CHANNEL, { helpChannel: true, helpSince: Date.now(), ...settled })
}

const openInShadow = async (wishes: Wishes = {}) => {
  await open({ settled: {}, ...wishes })
  await house.gateway.settings.settle(WHOLE, { reportsChannel: 'CMODS' })
}

afterEach(async () => {
  await house.close()
  expect([fake.dangers, faults]).toEqual([[], []])
})

let moment = 0

/** Slack's time stamps are of now. */
function stamp(): string {
  moment += 1
  return `${Math.floor(Date.now() / 1000)}.${String(moment).padStart(6, '0')}`
}

/** Somebody writes in the channel; its time stamp. */
async function write(text: string, more: Record<string, unknown> = {}): Promise<string> {
  const ts = stamp()
  await fake.socket.send('events_api', said(text, ts, more))
  return ts
}

/** When this has its answer, whatever was said before has none any more to come. */
async function settled(): Promise<void> {
  const before = answersIn(fake)
  await fake.socket.send('slash_commands', slashCommand(fake, 'a = [1]', 'C9', 'UEVE'))
  await nextAnswer(fake, before)
  while ((await house.gateway.queue.health()).undelivered > 0) await new Promise(setImmediate)
}

const inThread = (ts: string) => [...fake.messages.values()].filter(({ thread_ts: thread }) => thread === ts)
const textOf = (shown: Shown) => JSON.stringify(shown.blocks)
const idsOf = ({ blocks }: Shown) => blocks.flatMap(({ elements = [] }) => elements.map((one) => one.action_id ?? ''))

async function order(text: string, user = 'UADMIN'): Promise<string> {
  return (await toldBy(fake, () => fake.socket.send('slash_commands', slashCommand(fake, text, 'C1', user)))).text
}

describe('a question in a help channel', () => {
  test('is answered in its thread, once, with buttons', async () => {
    await open()
    const ts = await write(LIST)
    const answer = await nextAnswer(fake)
    await settled()
    expect([answer.channel, answer.thread_ts]).toEqual(['C1', ts])
    expect(inThread(ts)).toHaveLength(1)
    expect(textOf(answer)).toContain('by myself')
    expect(textOf(answer)).not.toContain(LIST)
    expect(idsOf(answer)).toEqual(expect.arrayContaining(['help-helpful', 'help-unhelpful', 'help-off', 'more']))
    expect(house.jobs[0]?.request).toMatchObject({ command: 'ask', code: LIST, asker: { user: 'UADA', channel: 'C1' } })
  })

  test('that Slack tells again, also to another gateway and after a restart, is answered once', async () => {
    await open()
    const another = await house.another()
    const ts = stamp()
    for (const to of [0, 1, 0]) await fake.socket.send('events_api', said(LIST, ts), to)
    await nextAnswer(fake)
    await settled()
    await another.close()
    await house.restart()
    await fake.socket.send('events_api', said(LIST, ts))
    await settled()
    expect(inThread(ts)).toHaveLength(1)
  })

  test('whose answer Slack may have taken is not answered twice', async () => {
    await open()
    fake.lost.add('chat.postMessage')
    const ts = await write(LIST)
    await nextAnswer(fake)
    await settled()
    expect(inThread(ts)).toHaveLength(1)
    expect(faults.splice(0)).toMatchObject([{ code: 'delivery-failed', cause: { code: 'post-unsure' } }])
  })

  test('is read as it was typed: without entities, and with the code in it', async () => {
    await open()
    await write(
      'why is `257 is 257` True in my script but False at the prompt, &amp; x &lt; y?\n```a = 257\nb = 257```',
    )
    await nextAnswer(fake)
    expect(house.jobs[0]?.request.code).toContain('& x < y?\n```a = 257\nb = 257```')
  })

  test('asked again within a minute gets the way to its answer, and then silence', async () => {
    await open()
    const first = await write(LIST)
    await nextAnswer(fake)
    const again = [await write(LIST), await write(LIST), await write(LIST)]
    const pointer = await fake.until(() => inThread(again[0] ?? '')[0])
    await settled()
    expect(textOf(pointer)).toContain(`https://test.slack.com/archives/C1/p${first.replace('.', '')}`)
    expect(again.flatMap(inThread)).toEqual([pointer])
  })

  test('is told to moderators where the bot may not write, once', async () => {
    await open()
    await house.gateway.settings.settle(WHOLE, { reportsChannel: 'CMODS' })
    fake.barred.set('C1', 'restricted_action')
    await write(LIST)
    await write(SCRIPT)
    const told = await fake.until(() => [...fake.messages.values()].find(({ channel }) => channel === 'CMODS'))
    await settled()
    expect(textOf(told)).toContain('invite me there')
    expect([...fake.messages.values()].filter(({ channel }) => channel === 'CMODS')).toHaveLength(1)
  })
})

test('nothing is said to all else, to bots, in threads, to edits and elsewhere', async () => {
  await open()
  for (const text of OTHERS) await write(text)
  await write(LIST, { bot_id: 'B2' })
  await write(LIST, { subtype: 'bot_message' })
  await write(LIST, { user: 'UBOT' })
  await write(LIST, { thread_ts: '1.1' })
  await write(LIST, { channel: 'C2' })
  await write(LIST, { edited: { user: 'UADA', ts: '1' } })
  await write('', { subtype: 'message_changed', message: { text: LIST, user: 'UADA', ts: stamp() } })
  await settled()
  expect(house.jobs.filter(({ request }) => request.command === 'ask')).toEqual([])
  expect([...fake.messages.values()].filter(({ channel }) => channel !== 'C9')).toEqual([])
})

describe('in shadow', () => {
  test('moderators see the answer and the way to its question, and approve it', async () => {
    await openInShadow()
    const ts = await write(LIST)
    const proposal = await nextAnswer(fake)
    expect(proposal.channel).toBe('CMODS')
    expect(textOf(proposal)).toContain(`/archives/C1/p${ts.replace('.', '')}`)
    expect(inThread(ts)).toEqual([])
    expect((await toldBy(fake, () => presses(fake, 'UBOB', proposal, 'help-approve'))).text).toContain('Only admins')
    await presses(fake, 'UADMIN', proposal, 'help-approve')
    const answer = await nextAnswer(fake, [proposal])
    expect(answer.thread_ts).toBe(ts)
    expect(idsOf(answer)).toContain('help-helpful')
    const decided = await becomes(fake, proposal, (shown) => textOf(shown).includes('Approved'))
    expect(idsOf(decided)).not.toContain('help-approve')
  })

  async function window(proposal: Shown) {
    const before = fake.views.length
    await presses(fake, 'UADMIN', proposal, 'help-correct')
    return fake.until(() => fake.views[before])
  }

  test('they correct it in their own words, in the bot’s name', async () => {
    await openInShadow()
    const ts = await write(LIST)
    const proposal = await nextAnswer(fake)
    const view = await window(proposal)
    const empty = await fake.socket.send('interactive', sentOff(view, { words: {}, article: {} }, 'UADMIN'))
    expect(JSON.stringify(empty.payload)).toContain('Write something')
    await fake.socket.send(
      'interactive',
      sentOff(view, { words: { value: '<!channel> look & learn' }, article: {} }, 'UADMIN'),
    )
    const correction = await fake.until(() => inThread(ts)[0])
    expect(textOf(correction)).toContain('&lt;!channel&gt; look &amp; learn')
    expect(textOf(correction)).toContain('corrected by a moderator')
    await becomes(fake, proposal, (shown) => textOf(shown).includes('Corrected'))
  })

  async function chooseOther(proposal: Shown): Promise<string | undefined> {
    const view = await window(proposal)
    const { options = [] } = view.blocks[1]?.element ?? {}
    const [option] = options
    await fake.socket.send('interactive', sentOff(view, { words: {}, article: { selected_option: option } }, 'UADMIN'))
    return option?.value
  }

  test('or choose another article', async () => {
    await openInShadow()
    const ts = await write(LIST)
    const proposal = await nextAnswer(fake)
    const article = await chooseOther(proposal)
    const answer = await fake.until(() => inThread(ts)[0])
    expect(house.jobs.at(-1)?.request.code).toBe(article)
    expect(textOf(answer)).toContain('corrected by a moderator')
  })

  test('of which they hear where it comes to nothing, and decide anew', async () => {
    await openInShadow({ replies: 'failing articles' })
    const ts = await write(LIST)
    const proposal = await nextAnswer(fake)
    const { text } = await toldBy(fake, () => chooseOther(proposal))
    expect(text).toContain('could not be posted below the question; please decide anew. The reason: Not today.')
    const again = await nextAnswer(fake, [proposal])
    expect([again.channel, textOf(again)]).toEqual(['CMODS', expect.stringContaining('decided anew')])
    await presses(fake, 'UADMIN', again, 'help-approve')
    expect(idsOf(await fake.until(() => inThread(ts)[0]))).toContain('help-helpful')
  })

  test('they may approve for a day, which the message says, and after it hear why not', async () => {
    await openInShadow({ now: () => Date.now() - KEPT_MS })
    const ts = await write(LIST)
    const proposal = await nextAnswer(fake)
    expect(textOf(proposal)).toMatch(/You can until \d+ \w+, \d\d:\d\d UTC\./)
    const { text } = await toldBy(fake, () => presses(fake, 'UADMIN', proposal, 'help-approve'))
    expect(text).toContain('I keep an answer for a day')
    expect(idsOf(proposal)).toContain('help-approve')
    expect(inThread(ts)).toEqual([])
  })

  test('what they dismiss nobody sees', async () => {
    await openInShadow()
    const ts = await write(LIST)
    const proposal = await nextAnswer(fake)
    await presses(fake, 'UADMIN', proposal, 'help-dismiss')
    await becomes(fake, proposal, (shown) => textOf(shown).includes('Dismissed'))
    expect(inThread(ts)).toEqual([])
    expect(await order('help stats')).toContain('0 answered · 0 helpful · 0 not helpful · 1 wrong')
  })
})

describe('below an answer', () => {
  test('everybody votes, and may change it; admins see the counts by topic, others do not', async () => {
    await open()
    await write(LIST)
    const answer = await nextAnswer(fake)
    await write(CYCLES)
    await nextAnswer(fake, [answer])
    expect((await toldBy(fake, () => presses(fake, 'UBOB', answer, 'help-helpful'))).text).toContain('counted')
    await toldBy(fake, () => presses(fake, 'UBOB', answer, 'help-unhelpful'))
    await toldBy(fake, () => presses(fake, 'UADA', answer, 'help-helpful'))
    await settled()
    const stats = await order('help stats')
    expect(stats).toContain(`Here, in the last ${KEPT_CASES_DAYS} days`)
    expect(stats).toContain('2 answered · 1 helpful · 1 not helpful · 0 wrong')
    expect(stats).toContain('sizeof: 1 answered · 1 helpful')
    expect(await order('help stats', 'UBOB')).toContain('Only admins')
    expect(await order('help', 'UBOB')).toContain('A word in front of the code')
  })

  test('an admin turns the channel off; others do not', async () => {
    await open()
    await write(LIST)
    const answer = await nextAnswer(fake)
    expect((await toldBy(fake, () => presses(fake, 'UBOB', answer, 'help-off'))).text).toContain('Only admins')
    expect((await toldBy(fake, () => presses(fake, 'UADMIN', answer, 'help-off'))).text).toContain('no help channel')
    const ts = await write(CYCLES)
    await settled()
    expect(inThread(ts)).toEqual([])
  })

  test('what is pressed changes nothing for others: even its asker gets a copy', async () => {
    await open({ states: 2 })
    await write(LIST)
    const answer = await nextAnswer(fake)
    await presses(fake, 'UADA', answer, 'forward')
    const copy = await nextAnswer(fake, [answer])
    expect([copy.channel, headlineOf(answer)]).toEqual(['DADA', 'One list, two names'])
    await fake.socket.send('interactive', pressBody(fake, { action_id: 'help-link' }, 'C1'))
  })
})

describe('the window of settings', () => {
  async function settle(filled: Record<string, object>): Promise<string> {
    const before = fake.views.length
    await fake.socket.send('slash_commands', slashCommand(fake, 'settings here', 'C1', 'UADMIN'))
    const view = await fake.until(() => fake.views[before])
    return (await toldBy(fake, () => fake.socket.send('interactive', sentOff(view, filled, 'UADMIN')))).text
  }

  test('switches a channel on, in shadow, once moderators have a channel', async () => {
    await open({ settled: { helpChannel: false } })
    const on = { helpChannel: { selected_option: { value: 'true' } } }
    expect(await settle(on)).toContain('First choose a channel for reports')
    await house.gateway.settings.settle(WHOLE, { reportsChannel: 'CMODS' })
    expect(await settle({ ...on, answersHourly: { value: '2' } })).toMatch(
      /Settled\. .*\/invite.* In shadow until \d{4}-/,
    )
    expect(await house.gateway.settings.of(CHANNEL)).toMatchObject({ helpChannel: true, answersHourly: 2 })
    await write(LIST)
    expect((await nextAnswer(fake)).channel).toBe('CMODS')
  })
})

describe('a mention', () => {
  test.each([
    [LIST, LIST],
    ['how do I center a div?', 'how do I center a div?'],
    ['pourquoi ma liste fait 120 octets ?', 'pourquoi ma liste fait 120 octets ?'],
    [`${LIST}\n\`\`\`a = [1]\`\`\``, `${LIST}\n\`\`\`a = [1]\`\`\``],
  ])('that asks in words is always answered: %s', async (text, code) => {
    await open()
    await fake.socket.send('events_api', mention(text))
    const answer = await nextAnswer(fake)
    expect(house.jobs.map(({ request }) => [request.command, request.code])).toEqual([['ask', code]])
    expect(idsOf(answer)).not.toContain('help-helpful')
  })

  test('with code has it run, and in a direct message words are asked, too', async () => {
    await open()
    await fake.socket.send('events_api', mention('look at this please ```a = [1]```'))
    const answer = await nextAnswer(fake)
    await fake.socket.send('events_api', directMessage(LIST))
    await nextAnswer(fake, [answer])
    expect(house.jobs.map(({ request }) => request.command)).toEqual(['heap', 'ask'])
  })
})
