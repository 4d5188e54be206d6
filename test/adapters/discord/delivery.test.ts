import { afterEach, describe, expect, test } from 'vitest'
import { openDiscord } from '../../../src/adapters/discord/index.js'
import { readConfig } from '../../../src/config.js'
import { TOKEN } from '../../fakes/discord/discord.js'
import type { Options } from '../../fakes/discord/interactions.js'
import { APPLICATION, CHANNEL, ELSEWHERE, SERVER } from '../../fakes/discord/places.js'
import { answerTo, type House, openHouse } from './house.js'
import { isAnswered, labelsOf, textOf } from './shown.js'

const open: House[] = []

async function enter(...wishes: Parameters<typeof openHouse>): Promise<House> {
  const house = await openHouse(...wishes)
  open.push(house)
  return house
}

afterEach(async () => {
  for (const house of open.splice(0)) {
    await house.close()
    expect(house.fake.complaints).toEqual([])
  }
})

test('words that are too long for Discord, by characters or by bytes, are cut', async () => {
  const snakes = '🐍'.repeat(9000)
  const { fake, faults } = await enter({
    worker: async (job) => answerTo(job, { headline: '*'.repeat(5000), text: job.request.code === 'a' ? snakes : '' }),
  })
  for (const code of ['a', 'b']) {
    const text = textOf((await fake.command('ouro', { code }).until(isAnswered)).message)
    expect(text).toContain('…')
    expect(text).not.toContain('\ufffd')
  }
  expect(faults).toEqual([])
})

test('an edit that Discord limits is sent again when it may be', async () => {
  const { fake, faults } = await enter({ worker: async (job) => answerTo(job) })
  fake.limit(2)
  await fake.command('ouro', { code: 'a = 1' }).until(isAnswered)
  expect(fake.requests.filter(({ method }) => method === 'PATCH').map(({ status }) => status)).toEqual([429, 429, 200])
  expect(faults).toEqual([])
})

test('where too much is to be done the asker alone is told, and nothing stays for others', async () => {
  const { fake } = await enter({ worker: 'none', limits: { jobs: 0 } })
  const asked = fake.command('ouro', { code: 'a = 1' })
  const { followUps, withdrawn } = await asked.until((so) => so.followUps.length > 0)
  expect(withdrawn).toBe(true)
  expect(followUps[0]?.hidden).toBe(true)
  expect(textOf(followUps[0] ?? null)).toContain('There is a lot to do just now')
})

test('who waits sees the place, then that it runs, then the answer, and no progress after it', async () => {
  let finish = () => {}
  const finished = new Promise<void>((resolve) => {
    finish = resolve
  })
  const { fake, queue } = await enter({ worker: 'none', pace: { afterMs: 0, everyMs: 5 } })
  const first = fake.command('ouro', { code: 'a = 1' })
  await first.until(({ message }) => textOf(message).includes('Next in line'))
  const second = fake.command('ouro', { code: 'b = 1' })
  await second.until(({ message }) => textOf(message).includes('1 before you'))
  await queue.work(async (job) => {
    await finished
    return answerTo(job)
  }, 2)
  await second.until(({ message }) => textOf(message).includes('Running'))
  finish()
  await second.until(isAnswered)
  await first.until(isAnswered)
  expect(textOf(second.history.at(-1) ?? null)).toContain('One list, two names')
})

test('an edit whose success got lost on the way is made again, and the answer stands there once', async () => {
  const { fake, faults } = await enter({ worker: async (job) => answerTo(job) })
  fake.loseAnAnswer()
  const asked = fake.command('ouro', { code: 'a = 1' })
  const { history, followUps } = await asked.until(({ history }) => history.length === 2)
  expect(history[1]).toEqual(history[0])
  expect(followUps).toEqual([])
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining('it is tried again')])
})

test('a gateway that is closed takes no more, and what was asked before is answered', async () => {
  const { fake, queue, discord } = await enter({ worker: 'none' })
  const asked = fake.command('ouro', { code: 'a = 1' })
  await asked.until(({ acknowledged }) => acknowledged !== null)
  await discord.close()
  await queue.work(async (job) => answerTo(job), 1)
  await asked.until(isAnswered)
})

test('a gateway that is closed still answers mentions, and tells moderators of what was withheld', async () => {
  const { fake, queue, discord, gateway, faults } = await enter({ worker: 'none' })
  await gateway.settings.settle(
    { platform: 'discord', community: SERVER, channel: null },
    { reportsChannel: ELSEWHERE },
  )
  const [first, second] = [fake.say(`<@${APPLICATION}> \`a = 1\``), fake.say(`<@${APPLICATION}> \`b = 1\``)]
  const [answer, refusal] = [await first.reply(), await second.reply()]
  while ((await queue.health()).waiting < 2) await new Promise(setImmediate)
  await discord.close()
  const withheld = { rule: 'word', place: 'code', text: 'troll' } as const
  await queue.work(async (job) => {
    if (job.request.code === 'a = 1') return answerTo(job)
    return { job, outcome: { kind: 'failed', code: 'withheld', message: 'This is not shown.', withheld } }
  }, 1)
  await answer.until(({ shown }) => labelsOf(shown).includes('More'))
  await refusal.until(({ shown }) => textOf(shown) === 'This is not shown.')
  expect(textOf((await fake.posted(ELSEWHERE)).shown)).toContain('a blocked word in the code')
  expect(faults).toEqual([])
})

test('of several gateways with one token one answers', async () => {
  const { fake, gateway, faults } = await enter({ worker: async (job) => answerTo(job) })
  const another = await openDiscord(readConfig({ DISCORD_TOKEN: TOKEN }), gateway, (fault) => faults.push(fault), {
    rest: fake.rest,
  })
  const asked = fake.command('ouro', { code: 'a = 1' })
  await asked.until(isAnswered)
  await another.close()
  expect(asked.history).toHaveLength(1)
  expect(faults).toEqual([])
})

test('a command that cannot be acknowledged within 3 s is not run', async () => {
  const { fake, queue, faults, discord } = await enter({ worker: 'none' })
  fake.command('ouro', { code: 'a = 1' })
  fake.wait(3001)
  await fake.requested(({ path }) => path.endsWith('/callback'))
  await discord.close()
  expect(faults.map(({ message }) => message)).toEqual(['Unknown interaction'])
  expect((await queue.health()).waiting).toBe(0)
})

describe('an answer that comes after 15 minutes', () => {
  async function late(options: Options, deny = 0n): Promise<House> {
    const house = await enter({ worker: 'none' })
    const asked = house.fake.command('ouro', { code: 'a = 1', ...options })
    await asked.until(({ acknowledged }) => acknowledged !== null)
    const done = new Promise<void>((resolve) => {
      house.queue.follow(`discord-${asked.interaction.id}`, ({ stage }) => stage === 'done' && resolve())
    })
    if (deny) house.fake.deny(CHANNEL, deny)
    house.fake.wait(16 * 60_000)
    await house.queue.work(async (job) => answerTo(job), 1)
    await done
    expect(asked.message).toBeNull()
    return house
  }
  const posted = ({ fake }: House) => fake.postedIn(CHANNEL).filter(({ history }) => history.length > 0)

  test('is posted in the channel as a message of its own, replying to nothing', async () => {
    const house = await late({})
    const [message] = posted(house)
    expect(textOf(message?.shown ?? null)).toContain('One list, two names')
    expect(labelsOf(message?.shown ?? null)).toContain('More')
    expect(message?.repliesTo).toBeNull()
    expect(house.faults).toEqual([])
  })

  test('where the bot may not write is given up, and the log hears why', async () => {
    const house = await late({}, 1n << 11n)
    expect(posted(house)).toEqual([])
    expect(house.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('whether the bot may write there'),
    ])
    expect(house.faults[0]?.cause).toMatchObject({ code: 50_013 })
  })

  test('that is private is shown to nobody else', async () => {
    const house = await late({ private: true })
    expect(posted(house)).toEqual([])
    expect(house.faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('could not be edited any more'),
    ])
  })
})

test('an answer whose message was deleted meanwhile is missed by nobody', async () => {
  const { fake, queue, faults } = await enter({ worker: 'none' })
  const asked = fake.command('ouro', { code: 'a = 1' })
  await asked.until(({ acknowledged }) => acknowledged !== null)
  const done = new Promise<void>((resolve) => {
    queue.follow(`discord-${asked.interaction.id}`, ({ stage }) => stage === 'done' && resolve())
  })
  asked.original?.delete()
  await queue.work(async (job) => answerTo(job), 1)
  await done
  expect([asked.history, fake.postedIn(CHANNEL).length, faults]).toEqual([[], 1, []])
})

test('a fault of ours is told to the asker in kind words', async () => {
  const { fake, faults } = await enter({
    worker: async () => {
      throw new Error('broken')
    },
    limits: { runBackoffMs: 1 },
  })
  const asked = await fake.command('ouro', { code: 'a = 1' }).until(({ message }) => message !== null)
  expect(textOf(asked.message)).toContain('Your code is not to blame')
  expect(faults).toHaveLength(3)
})
