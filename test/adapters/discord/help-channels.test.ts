/** Help channels on Discord; what is answered says a worker without an engine. */
import { afterEach, describe, expect, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { readConfig } from '../../../src/config.js'
import type { Finished, Job } from '../../../src/contract.js'
import { KEPT_MS } from '../../../src/retention.js'
import type { Settled } from '../../../src/settings/settings.js'
import type { Said } from '../../fakes/discord/channels.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import { TOKEN } from '../../fakes/discord/discord.js'
import { allComponents } from '../../fakes/discord/limits.js'
import {
  APPLICATION,
  CHANNEL,
  CREATE_THREADS,
  DIRECT,
  ELSEWHERE,
  FORUM,
  MANAGE_MESSAGES,
  MANAGE_SERVER,
  SERVER,
  THREAD,
} from '../../fakes/discord/places.js'
import type { Posted } from '../../fakes/discord/posted.js'
import { LIST, OTHERS, QUESTIONS } from '../../help/spoken.js'
import { answerTo, type House, openHouse } from './house.js'
import { buttonOf, isEdited, labelsOf, textOf } from './shown.js'

const BOT = `<@${APPLICATION}>`
const BOB = { user: '200000000000000002' }
const MODERATOR = { user: '200000000000000009', permissions: MANAGE_MESSAGES }
const MANAGER = { user: '200000000000000008', permissions: MANAGE_SERVER }
const WHOLE = { platform: 'discord', community: SERVER, channel: null } as const
const SEND = 1n << 11n
const [, SCRIPT = '', CYCLES = ''] = QUESTIONS.map(([, text]) => text)

let house: House
let jobs: Job[]

interface Wishes extends NonNullable<Parameters<typeof openHouse>[0]> {
  settled?: Settled
  /** Articles that moderators choose cannot be shown. */
  fails?: boolean
}

async function open({ settled = { shadowDays: 0 }, fails = false, ...wishes }: Wishes = {}): Promise<void> {
  jobs = []
  const worker = async (job: Job): Promise<Finished> => {
    jobs.push(job)
    if (job.request.code.includes('/') && fails)
      return { job, outcome: { kind: 'failed', code: 'c', message: 'Not today.' } }
    return answerTo(job, { headline: `About ${job.request.code}`.slice(0, 140) })
  }
  house = await openHouse({ worker, reading: true, ...wishes })
  const since = { helpChannel: true, helpSince: Date.now() }
  for (const channel of [CHANNEL, FORUM])
    await house.gateway.settings.settle({ ...WHOLE, channel }, { ...since, ...settled })
}

const openInShadow = async (wishes: Wishes = {}) => {
  await open({ settled: {}, ...wishes })
  await house.gateway.settings.settle(WHOLE, { reportsChannel: ELSEWHERE })
}

afterEach(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

/** Of the thread at what was said. */
const answerBelow = (said: Said): Promise<Posted> => house.fake.posted(said.message.id)

/** When this has its answer, whatever was said before has none any more to come. */
async function settled(): Promise<void> {
  await house.fake.say(`${BOT} \`a = [1]\``, { user: '200000000000000077', channel: THREAD }).reply()
  while ((await house.queue.health()).undelivered > 0) await new Promise(setImmediate)
}

const ours = () => [CHANNEL, ELSEWHERE].flatMap((channel) => house.fake.postedIn(channel))

async function press(posted: Posted, label: string, by = {}): Promise<Conversation> {
  return house.fake.press(buttonOf(posted.shown, label), { channel: posted.channel, ...by }, posted).until(isEdited)
}

describe('a question in a help channel', () => {
  test('is answered in a thread of its own, once, with buttons', async () => {
    await open()
    const said = house.fake.say(LIST)
    const answer = await answerBelow(said)
    expect(house.fake.threadAt(said)).toBe(`About ${LIST}`)
    expect(textOf(answer.shown)).toContain('by myself')
    expect(labelsOf(answer.shown)).toEqual(expect.arrayContaining(['More', 'Helpful', 'Not helpful', 'Off here']))
    expect(jobs[0]?.request).toMatchObject({ command: 'ask', code: LIST, asker: { channel: CHANNEL } })
    expect(ours()).toEqual([])
  })

  test('is answered once where several gateways hear of it, and not again after a restart', async () => {
    await open()
    const another = await openDiscord(readConfig({ DISCORD_TOKEN: TOKEN }), house.gateway, () => {}, {
      rest: house.fake.rest,
    })
    const said = house.fake.say(LIST)
    const answer = await answerBelow(said)
    await settled()
    await another.close()
    house = await house.restart()
    expect(house.fake.postedIn(said.message.id)).toHaveLength(1)
    await press(answer, 'Helpful', BOB)
    expect(textOf((await stats()).message)).toContain('1 answered · 1 helpful')
  })

  test('that begins a post of a forum is answered in it; its title asks, too', async () => {
    await open()
    const said = house.fake.post('List is 120 bytes?', 'the numbers in it are only 28 each, why is the list so large')
    await answerBelow(said)
    expect(jobs[0]?.request.code).toContain('List is 120 bytes?\nthe numbers')
    expect(jobs[0]?.request.asker.channel).toBe(said.message.id)
  })

  test('is answered by a reply where the bot may begin no thread', async () => {
    await open()
    house.fake.deny(CHANNEL, CREATE_THREADS)
    const reply = await house.fake.say(LIST).reply()
    expect(labelsOf(reply.shown)).toContain('Helpful')
  })

  test('is told to moderators where it may not write at all, once', async () => {
    await open()
    await house.gateway.settings.settle(WHOLE, { reportsChannel: ELSEWHERE })
    house.fake.deny(CHANNEL, CREATE_THREADS | SEND)
    house.fake.say(LIST)
    const told = await house.fake.posted(ELSEWHERE)
    house.fake.say(SCRIPT)
    await house.fake.requested(() => jobs.length === 2)
    await settledQueue()
    expect(textOf(told.shown)).toContain('could not be answered')
    expect(house.fake.postedIn(ELSEWHERE)).toHaveLength(1)
  })

  test('where a person has begun a thread is left to them; what was deleted is let go', async () => {
    await open()
    const theirs = house.fake.say(LIST)
    house.fake.beginThread(theirs)
    const gone = house.fake.say(SCRIPT)
    house.fake.unsay(gone)
    await house.fake.requested(({ path }) => path.includes(`${gone.message.id}/threads`))
    await settled()
    expect([theirs, gone].flatMap((said) => house.fake.postedIn(said.message.id))).toEqual([])
  })

  test('asked again within a minute gets the way to its answer, and then silence', async () => {
    await open()
    const first = house.fake.say(LIST)
    await answerBelow(first)
    const again = [1, 2, 3, 4].map(() => house.fake.say(LIST))
    const pointer = await house.fake.posted(CHANNEL)
    await settled()
    expect(again.flatMap(({ replies }) => replies)).toEqual([pointer])
    const [link] = allComponents(pointer.shown?.body.components).flatMap(({ url }) => url ?? [])
    expect(link).toBe(`https://discord.com/channels/${SERVER}/${CHANNEL}/${first.message.id}`)
    expect(jobs.filter(({ request }) => request.command === 'ask')).toHaveLength(1)
  })
})

describe('nothing is said', () => {
  test('to all else, to bots, replies, threads and edits, and elsewhere', async () => {
    await open()
    const said = OTHERS.map((text) => house.fake.say(text))
    const bot = { author: { id: '200000000000000003', username: 'b', discriminator: '1', bot: true } }
    said.push(house.fake.say(LIST, {}, [], bot), house.fake.say(LIST, {}, [], { webhook_id: '200000000000000004' }))
    said.push(house.fake.say(LIST, {}, [], { type: 19 }), house.fake.say(LIST, { channel: THREAD }))
    said.push(house.fake.say(LIST, { channel: ELSEWHERE }))
    const [hello] = said
    if (hello) house.fake.edit(hello, LIST)
    await settled()
    expect(jobs.filter(({ request }) => request.command === 'ask')).toEqual([])
    expect(house.fake.postedIn(CHANNEL)).toEqual([])
    expect(said.filter((one) => house.fake.threadAt(one) !== undefined)).toEqual([])
  })

  test('where Discord tells the bot nothing of what messages say, and at start that is told', async () => {
    await open({ reading: false })
    expect(house.discord.says).toContain('switch on the Message Content Intent')
    house.fake.say(LIST)
    await settled()
    expect(jobs.filter(({ request }) => request.command === 'ask')).toEqual([])
  })
})

describe('in shadow', () => {
  async function proposed(text = LIST): Promise<{ said: Said; proposal: Posted }> {
    const said = house.fake.say(text)
    const known = house.fake.postedIn(ELSEWHERE)
    return { said, proposal: await house.fake.posted(ELSEWHERE, (one) => !known.includes(one)) }
  }

  async function chooseOther(proposal: Posted): Promise<{ article: string; chosen: Conversation }> {
    const { form } = await house.fake
      .press(buttonOf(proposal.shown, 'Correct'), { ...MODERATOR, channel: ELSEWHERE }, proposal)
      .until(({ form }) => form !== null)
    const [article = ''] = allComponents(form?.components).flatMap(({ options = [] }) =>
      options.map(({ value }) => value),
    )
    const filled = { words: '', article: [article] }
    const by = { ...MODERATOR, channel: ELSEWHERE }
    return { article, chosen: house.fake.form(form?.custom_id ?? '', filled, by, proposal) }
  }

  test('moderators see the answer and the way to its question, and approve it', async () => {
    await openInShadow()
    const { said, proposal } = await proposed()
    expect(labelsOf(proposal.shown)).toEqual(
      expect.arrayContaining(['Approve', 'Correct …', 'Dismiss', 'The question']),
    )
    expect(JSON.stringify(proposal.shown?.body)).toContain(`/${CHANNEL}/${said.message.id}`)
    expect(house.fake.threadAt(said)).toBeUndefined()
    await press(proposal, 'Approve', MODERATOR)
    const answer = await answerBelow(said)
    expect(labelsOf(answer.shown)).toContain('Helpful')
    expect(textOf(proposal.shown)).toContain('Approved')
    expect(labelsOf(proposal.shown)).toEqual([])
  })

  test('they correct it in their own words, in the bot’s name', async () => {
    await openInShadow()
    const { said, proposal } = await proposed()
    const form = await house.fake
      .press(buttonOf(proposal.shown, 'Correct'), { ...MODERATOR, channel: ELSEWHERE }, proposal)
      .until(({ form }) => form !== null)
    const id = form.form?.custom_id ?? ''
    await house.fake
      .form(
        id,
        { words: '@everyone **28** is one of them', article: [] },
        { ...MODERATOR, channel: ELSEWHERE },
        proposal,
      )
      .until(isEdited)
    const words = textOf((await answerBelow(said)).shown)
    expect(words).toContain('corrected by a moderator')
    expect(words).not.toContain('**28**')
    expect(textOf(proposal.shown)).toContain('Corrected')
  })

  test('or choose another article', async () => {
    await openInShadow()
    const { said, proposal } = await proposed()
    const article = (await chooseOther(proposal)).article
    const answer = await answerBelow(said)
    expect(jobs.at(-1)?.request.code).toBe(article)
    expect(textOf(answer.shown)).toContain('corrected by a moderator')
  })

  test('of which they hear where it comes to nothing, and decide anew', async () => {
    await openInShadow({ fails: true })
    const { said, proposal } = await proposed()
    const { chosen } = await chooseOther(proposal)
    const again = await house.fake.posted(
      ELSEWHERE,
      (one) => one !== proposal && labelsOf(one.shown).includes('Approve'),
    )
    expect(textOf(again.shown)).toContain('decided anew')
    const [told] = chosen.followUps
    expect([told?.hidden, textOf(told ?? null)]).toEqual([
      true,
      expect.stringContaining('could not be posted below the question; please decide anew. The reason: Not today.'),
    ])
    await press(again, 'Approve', MODERATOR)
    expect(labelsOf((await answerBelow(said)).shown)).toContain('Helpful')
  })

  test('they may approve for a day, which the message says, and after it hear why not', async () => {
    await openInShadow({ now: () => Date.now() - KEPT_MS })
    const { said, proposal } = await proposed()
    expect(textOf(proposal.shown)).toMatch(/You can until \d+ \w+, \d\d\\?:\d\d UTC\./)
    const pressed = house.fake.press(
      buttonOf(proposal.shown, 'Approve'),
      { ...MODERATOR, channel: ELSEWHERE },
      proposal,
    )
    await pressed.until(({ followUps }) => followUps.length > 0)
    expect(textOf(pressed.followUps[0] ?? null)).toContain('I keep an answer for a day')
    expect(labelsOf(proposal.shown)).toContain('Approve')
    expect(house.fake.threadAt(said)).toBeUndefined()
  })

  test('what they dismiss nobody sees; who is none of them decides nothing', async () => {
    await openInShadow()
    const { said, proposal } = await proposed()
    const refused = await press(proposal, 'Dismiss', BOB)
    expect(textOf(refused.message)).toContain('Only moderators')
    await press(proposal, 'Dismiss', MODERATOR)
    expect(textOf(proposal.shown)).toContain('Dismissed')
    expect(house.fake.threadAt(said)).toBeUndefined()
    expect(textOf((await stats()).message)).toContain('0 answered · 0 helpful · 0 not helpful · 1 wrong')
  })
})

async function settledQueue(): Promise<void> {
  for (;;) {
    const { waiting, running, undelivered } = await house.queue.health()
    if (waiting + running + undelivered === 0) return
    await new Promise(setImmediate)
  }
}

function stats(by = MODERATOR): Promise<Conversation> {
  return house.fake.command('ouro-help stats', {}, by).until(isEdited)
}

describe('below an answer', () => {
  test('everybody votes, and may change it; moderators see the counts by topic', async () => {
    await open()
    const answer = await answerBelow(house.fake.say(LIST))
    await answerBelow(house.fake.say(CYCLES))
    const vote = await press(answer, 'Helpful')
    expect([vote.hidden, textOf(vote.message)]).toEqual([true, expect.stringContaining('counted')])
    await press(answer, 'Not helpful')
    await press(answer, 'Helpful', BOB)
    const told = textOf((await stats()).message)
    expect(told).toContain('2 answered · 1 helpful · 1 not helpful · 0 wrong')
    expect(told).toContain('sizeof: 1 answered · 1 helpful')
    expect(() => house.fake.command('ouro-help stats')).toThrow('not offered')
  })

  test('a moderator turns the channel off; others do not', async () => {
    await open()
    const answer = await answerBelow(house.fake.say(LIST))
    expect(textOf((await press(answer, 'Off here')).message)).toContain('Only moderators')
    expect(textOf((await press(answer, 'Off here', MODERATOR)).message)).toContain('no help channel any more')
    const said = house.fake.say(CYCLES)
    await settled()
    expect(house.fake.threadAt(said)).toBeUndefined()
  })

  test('what is pressed changes nothing for others: even its asker gets a copy', async () => {
    await open()
    const answer = await answerBelow(house.fake.say(LIST))
    expect((await press(answer, 'More')).hidden).toBe(true)
    const copy = await house.fake
      .choose(menuId(answer), 'python~3.12', { channel: answer.channel }, answer)
      .until(isEdited)
    expect(copy.hidden).toBe(true)
    expect(labelsOf(answer.shown)).toContain('Helpful')
  })
})

function menuId(posted: Posted): string {
  return allComponents(posted.shown?.body.components).find(({ type }) => type === 3)?.custom_id ?? ''
}

describe('the settings', () => {
  const isUpdated = ({ acknowledged }: Conversation) => acknowledged !== null

  async function switchOn(channel: string, options = {}): Promise<Conversation> {
    await house.fake.command('ouro-settings channel', options, MANAGER).until(isEdited)
    return house.fake.pick(`settings-${channel}-helpChannel`, ['true'], MANAGER).until(isUpdated)
  }

  test('switch a channel on, in shadow, once moderators have a channel', async () => {
    await open({ settled: { helpChannel: false } })
    expect(textOf((await switchOn(CHANNEL)).message)).toContain('First choose a channel for reports')
    await house.gateway.settings.settle(WHOLE, { reportsChannel: ELSEWHERE })
    const panel = textOf((await switchOn(CHANNEL)).message)
    expect(panel).toContain('- Help channel: On')
    expect(panel).toMatch(/In shadow until <t:\d+:f>/)
    house.fake.say(LIST)
    expect(labelsOf((await house.fake.posted(ELSEWHERE)).shown)).toContain('Approve')
  })

  test('of a forum are reached by its name, since nothing is said in it', async () => {
    await open({ settled: { helpChannel: false, shadowDays: 0 } })
    expect(textOf((await switchOn(FORUM, { channel: { channel: FORUM } })).message)).toContain(`<#${FORUM}>`)
    expect(await house.gateway.settings.of({ ...WHOLE, channel: FORUM })).toMatchObject({ helpChannel: true })
  })

  test('switch nothing on where the bot cannot read', async () => {
    await open({ reading: false, settled: { helpChannel: false, shadowDays: 0 } })
    expect(textOf((await switchOn(CHANNEL)).message)).toContain('Message Content Intent')
    expect(await house.gateway.settings.of({ ...WHOLE, channel: CHANNEL })).toMatchObject({ helpChannel: false })
  })
})

describe('a mention', () => {
  test.each([
    [`${BOT} ${LIST}`, CHANNEL, LIST],
    [`${BOT} how do I center a div?`, ELSEWHERE, 'how do I center a div?'],
    [`${BOT} pourquoi ma liste fait 120 octets ?`, ELSEWHERE, 'pourquoi ma liste fait 120 octets ?'],
    [LIST, DIRECT, LIST],
  ])('that asks in words is always answered: %s', async (content, channel, code) => {
    await open({ reading: false })
    const reply = await house.fake.say(content, { channel }).reply()
    await reply.until(({ shown }) => labelsOf(shown).includes('More'))
    expect(jobs.map(({ request }) => [request.command, request.code])).toEqual([['ask', code]])
    expect(labelsOf(reply.shown)).not.toContain('Helpful')
  })

  test.each([
    ['look at this please ```py\na = [1]\n```', 'heap'],
    [`${LIST} \`\`\`py\na = [1, 2, 3, 4, 5]\n\`\`\``, 'ask'],
    ['refcount why is it two? `a = [1]`', 'refcount'],
  ])('with code has it run, unless it asks about memory beside it: %s', async (content, command) => {
    await open({ reading: false })
    const reply = await house.fake.say(`${BOT} ${content}`).reply()
    await reply.until(({ shown }) => labelsOf(shown).includes('More'))
    expect(jobs[0]?.request.command).toBe(command)
  })

  test('that asks nothing is told how to ask', async () => {
    await open({ reading: false })
    const reply = await house.fake.say(`${BOT} thanks a lot for that`).reply()
    expect(textOf(reply.shown)).toContain('I show what Python does with memory')
  })
})
