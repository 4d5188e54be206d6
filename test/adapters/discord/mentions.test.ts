import { afterEach, describe, expect, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { keptAnswer } from '../../../src/answers.js'
import { readConfig } from '../../../src/config.js'
import { TOKEN } from '../../fakes/discord/discord.js'
import type { By } from '../../fakes/discord/interactions.js'
import { APPLICATION, CHANNEL, DIRECT, MANAGE_SERVER, THREAD } from '../../fakes/discord/places.js'
import type { Posted } from '../../fakes/discord/posted.js'
import { answerTo, type House, openHouse, telling } from './house.js'
import { buttonOf, isEdited, labelsOf, textOf } from './shown.js'

const BOT = `<@${APPLICATION}>`
const CODE = '```py\na = [1]\nb = a\n```'
const BOB = { user: '200000000000000002' }

let house: House

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  house = await openHouse({ worker: telling(3), ...wishes })
  return house
}

const isAnswer = ({ shown }: Posted) => labelsOf(shown).includes('More')

async function answered(content: string, by: By = {}): Promise<Posted> {
  return (await house.fake.say(content, by).reply()).until(isAnswer)
}

/** When this has its answer, whatever was said before has none any more to come. */
async function settled(): Promise<void> {
  await answered(`${BOT} ${CODE}`, { user: '200000000000000077' })
}

afterEach(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

describe('a mention with code', () => {
  test.each([
    ['in a channel', CHANNEL],
    ['in a thread', THREAD],
    ['in a direct message', DIRECT],
  ])('is answered by a reply %s that becomes the answer', async (_, channel) => {
    await open()
    const reply = await answered(`${BOT} what is this? ${CODE}`, { channel })
    expect(textOf(reply.shown)).toContain('heap on default')
    expect(reply.channel).toBe(channel)
    expect(reply.history.length).toBeGreaterThan(1)
  })

  test('in a direct message needs no mention', async () => {
    await open()
    expect(textOf((await answered(CODE, { channel: DIRECT })).shown)).toContain('heap')
  })

  test.each([
    [`${BOT} refcount ${CODE}`, 'refcount on default'],
    [`look: <@!${APPLICATION}> refcount 3.12\n${CODE}`, 'refcount on 3.12'],
    [`${BOT} sizeof a = [1]`, 'sizeof on default'],
    [`${BOT} claim is every int cached`, 'claim on default'],
    [`${BOT} compare slots`, 'compare on default'],
    [`${BOT} is that so? ${CODE}`, 'is on default'],
    [`${CODE} ${BOT}`, 'heap on default'],
    [`${BOT} all of this ${CODE}`, 'heap on default'],
    [`${BOT} 3.12 ${CODE}`, 'heap on 3.12'],
    [`${BOT} refcount all ${CODE}`, 'refcount on all'],
  ])('%j asks for %s', async (content, told) => {
    await open()
    expect(textOf((await answered(content)).shown)).toContain(told)
  })

  test.each([
    `${BOT} predict refcount 3.12 ${CODE}`,
    `${BOT} refcount predict 3.12 ${CODE}`,
    `${BOT} refcount 3.12 predict a = [1]`,
  ])('with `predict` is asked first what the answer will be: %j', async (content) => {
    const question = {
      text: 'How many?',
      choices: [true, false].map((right) => ({ text: right ? 'One' : 'Two', right, because: 'Yes.' })),
    }
    await open({ worker: telling(3, question) })
    const reply = await (await house.fake.say(content).reply()).until(({ shown }) => labelsOf(shown).includes('One'))
    expect(textOf(reply.shown)).toContain('How many?')
    const guess = await house.fake.press(buttonOf(reply.shown, 'One'), BOB).until(isEdited)
    expect([guess.hidden, textOf(guess.message)]).toEqual([true, '**Right.**\nYes.'])
    const shown = await house.fake.press(buttonOf(reply.shown, 'Show the answer')).until(isEdited)
    expect(shown.original).toBe(reply)
    expect(textOf(reply.shown)).toContain('refcount on 3.12')
  })

  test('with `private` is told where an answer is seen by its asker alone, and nothing runs', async () => {
    await open({ worker: 'none' })
    const reply = await house.fake.say(`${BOT} private ${CODE}`).reply()
    expect(textOf(reply.shown)).toContain('A reply is seen by all')
    expect((await house.queue.health()).waiting).toBe(0)
  })

  test('has the buttons of an answer, which its asker presses in place', async () => {
    await open()
    const reply = await answered(`${BOT} ${CODE}`)
    const step = await house.fake.press(buttonOf(reply.shown, 'Step by step')).until(isEdited)
    expect(step.original).toBe(reply)
    const copy = await house.fake.press(buttonOf(reply.shown, 'Next'), BOB).until(isEdited)
    expect(copy.hidden).toBe(true)
  })

  test('is counted like a command; who asks too much is told once', async () => {
    await open({ env: { LIMIT_USER: '1' } })
    await answered(`${BOT} ${CODE}`)
    const second = await house.fake.say(`${BOT} ${CODE}`).reply()
    expect(textOf(second.shown)).toContain('come back in')
    const third = house.fake.say(`${BOT} ${CODE}`)
    await settled()
    expect(third.replies).toEqual([])
  })

  test('gets no word where the channel is off', async () => {
    await open()
    await house.fake.command('ouro-settings here off', {}, { permissions: MANAGE_SERVER }).until(isEdited)
    const said = [house.fake.say(`${BOT} ${CODE}`), house.fake.say(`${BOT} ${CODE}`, { channel: THREAD })]
    await answered(CODE, { channel: DIRECT })
    expect(said.flatMap(({ replies }) => replies)).toEqual([])
  })

  test('is answered once where several gateways hear of it', async () => {
    await open()
    const another = await openDiscord(readConfig({ DISCORD_TOKEN: TOKEN }), house.gateway, () => {}, {
      rest: house.fake.rest,
    })
    const said = house.fake.say(`${BOT} ${CODE}`)
    await (await said.reply()).until(isAnswer)
    await settled()
    await another.close()
    expect(said.replies).toHaveLength(1)
  })
})

describe('nothing is said', () => {
  test('to other bots, to webhooks, to who does not mention the bot, and to its own replies', async () => {
    await open()
    const { fake } = house
    const said = [
      fake.say(`${BOT} ${CODE}`, {}, [], { author: { id: '9', username: 'other', discriminator: '0', bot: true } }),
      fake.say(`${BOT} ${CODE}`, {}, [], { webhook_id: '9' }),
      fake.say(`${BOT} joined`, {}, [], { type: 7 }),
      fake.say(CODE),
    ]
    await settled()
    expect(said.flatMap(({ replies }) => replies)).toEqual([])
  })
})

describe('a mention without code', () => {
  test('gets a short help', async () => {
    await open()
    const reply = await house.fake.say(`${BOT} hello there`).reply()
    expect(textOf(reply.shown)).toContain('put a few lines between two fences')
  })

  test('with a screenshot is asked for text', async () => {
    await open()
    const picture = { ...house.fake.file('shot.png', 'PNG'), content_type: 'image/png' }
    const reply = await house.fake.say(`${BOT} why?`, {}, [picture]).reply()
    expect(textOf(reply.shown)).toContain('I need the code itself, as text')
  })

  test('with a file of another kind is told which are read', async () => {
    await open()
    const reply = await house.fake.say(`${BOT} why?`, {}, [house.fake.file('work.docx', 'PK')]).reply()
    expect(textOf(reply.shown)).toContain('Only files that end in .py or .txt are read')
  })

  test('with a file is answered from that', async () => {
    let code = ''
    await open({
      worker: async (job) => {
        code = job.request.code
        return answerTo(job)
      },
    })
    const said = house.fake.say(`${BOT} refcount`, {}, [house.fake.file('mine.py', 'kept = [1]\n')])
    await (await said.reply()).until(isAnswer)
    expect(code).toBe('kept = [1]\n')
  })

  test.each([
    ['is no text', Buffer.from([0x61, 0xff, 0xfe]), 'is not UTF'],
    ['is too long', 'a = 1\n'.repeat(4000), 'has 24,000 bytes; up to 16,000 are read'],
  ])('with a file that %s is told so', async (_, bytes, words) => {
    await open()
    const reply = await house.fake.say(`${BOT}`, {}, [house.fake.file('mine.py', bytes)]).reply()
    expect(textOf(reply.shown)).toContain(words)
  })

  test('of 10,000 characters is told how many fit', async () => {
    await open()
    const said = house.fake.say(`${BOT} \`\`\`\n${'a = 1; '.repeat(1400)}\n\`\`\``)
    const reply = await (await said.reply()).until(({ shown }) => textOf(shown).includes('characters'))
    expect(textOf(reply.shown)).toContain('up to 4,000 fit')
  })
})

describe('a message that is edited', () => {
  test('within ten minutes is answered anew, in the same reply', async () => {
    await open()
    const said = house.fake.say(`${BOT} ${CODE}`)
    const reply = await (await said.reply()).until(isAnswer)
    house.fake.edit(said, `${BOT} sizeof ${CODE}`)
    await reply.until(({ shown }) => textOf(shown).includes('sizeof'))
    expect(said.replies).toHaveLength(1)
  })

  test('to have code at last is answered in place of the help, also after a restart', async () => {
    await open()
    const said = house.fake.say(`${BOT} hi`)
    const reply = await said.reply()
    house = await house.restart()
    house.fake.edit(said, `${BOT} ${CODE}`)
    await reply.until(isAnswer)
    house.fake.edit(said, `${BOT} hi`)
    await reply.until(({ shown }) => textOf(shown).includes('two fences'))
  })

  test('to mention the bot at last is answered', async () => {
    await open()
    const said = house.fake.say(CODE)
    house.fake.edit(said, `${BOT} ${CODE}`)
    await (await said.reply()).until(isAnswer)
  })

  test('without a change is left as it was', async () => {
    await open()
    const said = house.fake.say(`${BOT} ${CODE}`)
    const reply = await (await said.reply()).until(isAnswer)
    const before = reply.history.length
    house.fake.edit(said, `${BOT} ${CODE}`)
    await settled()
    expect(reply.history).toHaveLength(before)
  })

  test('after ten minutes is left as it was', async () => {
    await open()
    house.fake.wait(-11 * 60_000)
    const said = house.fake.say(`${BOT} ${CODE}`)
    const reply = await (await said.reply()).until(isAnswer)
    house.fake.wait(11 * 60_000)
    house.fake.edit(said, `${BOT} sizeof ${CODE}`)
    await settled()
    expect(textOf(reply.shown)).toContain('heap')
  })

  test('before its answer has come gets the answer to what it says now', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    await open({
      worker: async (job) => {
        if (job.request.command === 'refcount') await held
        return answerTo(job, { headline: job.request.command })
      },
    })
    const said = house.fake.say(`${BOT} refcount ${CODE}`)
    const reply = await said.reply()
    house.fake.edit(said, `${BOT} sizeof ${CODE}`)
    while ((await house.queue.health()).waiting === 0) await new Promise(setImmediate)
    letGo()
    await reply.until(({ shown }) => textOf(shown).includes('sizeof'))
    expect(reply.history.map(({ body, files }) => textOf({ body, files })).join()).not.toContain('### refcount')
  })
})

describe('where the bot lacks a permission', () => {
  test('the asker is told by direct message which one', async () => {
    await open()
    house.fake.deny(CHANNEL, (1n << 11n) | (1n << 15n))
    const said = house.fake.say(`${BOT} ${CODE}`)
    const told = await house.fake.posted(DIRECT)
    expect(textOf(told.shown)).toContain('I lack the permissions Send Messages, Attach Files there')
    expect(said.replies).toEqual([])
    expect(house.fake.requests.some(({ status }) => status === 403)).toBe(false)
  })

  test('and the asker takes no direct messages, it stands in the log', async () => {
    await open()
    house.fake.shut('200000000000000001')
    house.fake.deny(CHANNEL, 1n << 16n)
    house.fake.say(`${BOT} ${CODE}`)
    await house.fake.requested(({ status }) => status === 403)
    while (house.faults.length === 0) await new Promise(setImmediate)
    expect(house.faults.splice(0).map(({ message }) => message)).toEqual([
      expect.stringContaining('give the bot there what it lacks: Read Message History'),
    ])
  })
})

describe('a message that is deleted', () => {
  test('within ten minutes takes its reply along, and what is kept of it', async () => {
    await open()
    const said = house.fake.say(`${BOT} ${CODE}`)
    const reply = await (await said.reply()).until(isAnswer)
    const answer = buttonOf(reply.shown).replace(/^more-/, '')
    await expect(keptAnswer(answer, house.store)).resolves.toBeDefined()
    house.fake.unsay(said)
    await reply.until(({ deleted }) => deleted)
    await settled()
    await expect(keptAnswer(answer, house.store)).rejects.toThrow('that is over')
  })

  test('later leaves it, and so does one that was not answered', async () => {
    await open()
    house.fake.unsay(house.fake.say(CODE))
    house.fake.wait(-11 * 60_000)
    const said = house.fake.say(`${BOT} ${CODE}`)
    const reply = await (await said.reply()).until(isAnswer)
    house.fake.unsay(said)
    await settled()
    expect(reply.deleted).toBe(false)
  })
})

test('a reply that is deleted before its answer has come is missed by nobody', async () => {
  await open({ worker: 'none' })
  const reply = await house.fake.say(`${BOT} ${CODE}`).reply()
  reply.delete()
  while ((await house.queue.health()).waiting === 0) await new Promise(setImmediate)
  await house.queue.work(async (job) => answerTo(job), 1)
  await settled()
  expect(reply.history).toHaveLength(1)
})
