import { afterEach, describe, expect, test } from 'vitest'
import type { Job } from '../../../src/contract.js'
import type { Conversation } from '../../fakes/discord/conversation.js'
import type { By } from '../../fakes/discord/interactions.js'
import { allComponents } from '../../fakes/discord/limits.js'
import { ADA, CHANNEL, DIRECT, ELSEWHERE, MANAGE_SERVER, ROLES, SERVER, THREAD } from '../../fakes/discord/places.js'
import { answerTo, type House, openHouse } from './house.js'
import { isAnswered, isEdited, textOf } from './shown.js'

const BOB = '200000000000000002'
const [MODERATORS = '', HELPERS = ''] = ROLES
const manager: By = { permissions: MANAGE_SERVER, user: '200000000000000009' }
const code = 'a = 1'

let house: House
let jobs: Job[]

async function open(wishes: Parameters<typeof openHouse>[0] = {}): Promise<House> {
  jobs = []
  const worker = async (job: Job) => {
    jobs.push(job)
    return answerTo(job)
  }
  house = await openHouse({ worker, ...wishes })
  return house
}

afterEach(async () => {
  await house.close()
  expect(house.fake.complaints).toEqual([])
  expect(house.faults).toEqual([])
})

const isUpdated = ({ acknowledged }: Conversation) => acknowledged !== null

/** Opens the panel, and resolves to what it shows. */
async function panel(which: 'server' | 'channel' = 'server', by: By = manager): Promise<Conversation> {
  return house.fake.command(`ouro-settings ${which}`, {}, by).until(isEdited)
}

/** Opens the panel anew and chooses in it; resolves to what it shows then. */
async function pick(part: string, values: string[], by: By = manager): Promise<Conversation> {
  const [, where] = part.split('-')
  await panel(where === 'server' ? 'server' : 'channel', by)
  return house.fake.pick(part, values, by).until(isUpdated)
}

async function write(fields: Record<string, string>): Promise<Conversation> {
  await panel()
  const { form } = await house.fake.press('settings-server-write', manager).until(({ form }) => form !== null)
  const all = { blockedWords: '', blockedLinks: '', coolDownSeconds: '', ...fields }
  const below = house.fake.postedIn(CHANNEL).at(-1) ?? null
  return house.fake.form(form?.custom_id ?? '', all, manager, below).until(isUpdated)
}

async function ask(by: By = {}, options: Record<string, string | boolean> = { code }): Promise<Conversation> {
  return house.fake.command('ouro', options, by).until(isAnswered)
}

async function refused(by: By = {}): Promise<string> {
  const { hidden, message } = await house.fake.command('ouro', { code }, by).until(isEdited)
  expect(hidden).toBe(true)
  return textOf(message)
}

describe('the panel', () => {
  test('is seen by whoever opened it alone, and shows what is settled and what may be', async () => {
    await open()
    await house.gateway.settings.settle(
      { platform: 'discord', community: SERVER, channel: null },
      { python: '3.14', theme: 'dark', ignoredUsers: [ADA], blockedWords: ['troll', 'oaf'], blockedLinks: ['*'] },
    )
    const { hidden, message } = await panel()
    expect(hidden).toBe(true)
    expect(textOf(message).split('\n').slice(0, 12)).toEqual([
      '### Ourobot on this server',
      '- Python: Python 3.14',
      '- Pictures: Dark',
      '- Private answers: –',
      '- Pause in seconds: –',
      '- Language: –',
      '- Open channels: –',
      `- Ignored people: <@${ADA}>`,
      '- Ignored roles: –',
      '- Blocked words: 2',
      '- Blocked links: every link',
      '- Blocked invitations: –',
    ])
    const ids = allComponents(message?.body.components).flatMap(({ custom_id }) => custom_id ?? [])
    expect(ids.map((id) => id.replace('settings-server-', ''))).toEqual(
      'python theme private allowedChannels ignoredUsers ignoredRoles blockedInvitations reportsChannel editorRole write reset'.split(
        ' ',
      ),
    )
  })

  test('of a channel has what a channel may settle, of a thread the thread’s', async () => {
    await open()
    await pick(`settings-${CHANNEL}-theme`, ['dark'])
    const { message } = await pick(`settings-${THREAD}-private`, ['true'], { ...manager, channel: THREAD })
    expect(textOf(message)).toContain(`### Ourobot in <#${THREAD}>`)
    expect(textOf(message)).toContain('- Private answers: Yes')
    expect((await ask({ channel: THREAD })).hidden).toBe(true)
    expect((await ask()).hidden).toBe(false)
    expect(jobs.map(({ request }) => request.theme)).toEqual(['dark', 'dark'])
  })

  test('takes one setting back, and all of them', async () => {
    await open()
    await pick('settings-server-theme', ['dark'])
    await pick('settings-server-private', ['true'])
    expect(textOf((await pick('settings-server-theme', [])).message)).toContain('- Pictures: –')
    await panel()
    const { message } = await house.fake.press('settings-server-reset', manager).until(isUpdated)
    expect(textOf(message)).toContain('- Private answers: –')
    expect((await ask()).hidden).toBe(false)
  })

  test('is for those who manage the server, and for the role that they chose', async () => {
    await open()
    const helper: By = { user: BOB, roles: [MODERATORS] }
    // Discord offers the command to others where the server's Integrations say so.
    for (const command of house.fake.commandsOf('global')) command.default_member_permissions = null
    expect(textOf((await panel('server', helper)).message)).toContain('Ourobot on this server')
    await pick('settings-server-editorRole', [MODERATORS])
    expect(textOf((await pick('settings-server-theme', ['dark'], helper)).message)).toContain('- Pictures: Dark')
    const other = await panel('server', { user: ADA, roles: [] })
    expect(textOf(other.message)).toContain('can settle that')
    await pick('settings-server-editorRole', [HELPERS])
    const pressed = house.fake.postedIn(CHANNEL).find(({ seenBy }) => seenBy === BOB)
    const late = await house.fake.press('settings-server-reset', helper, pressed).until(isEdited)
    expect(textOf(late.message)).toContain('can settle that')
    expect(late.hidden).toBe(true)
  })

  test('says what is wrong with what was written, and settles nothing of it', async () => {
    await open()
    const wrong = await write({ blockedWords: 'troll', blockedLinks: 'no domain' })
    expect(wrong.hidden).toBe(true)
    expect(textOf(wrong.message)).toContain('is no domain')
    expect(textOf((await write({ coolDownSeconds: 'soon' })).message)).toContain('a whole number of seconds')
    expect(textOf((await panel()).message)).toContain('- Blocked words: –')
  })

  test('does not take a channel for reports where the bot may not write', async () => {
    await open()
    house.fake.deny(ELSEWHERE, 1n << 11n)
    const { message, hidden } = await pick('settings-server-reportsChannel', [ELSEWHERE])
    expect(hidden).toBe(true)
    expect(textOf(message)).toContain('I cannot write in that channel')
    expect(textOf((await panel()).message)).toContain('- Reports: –')
  })
})

describe('what is settled holds:', () => {
  test('the Python and the theme of those who name none', async () => {
    await open()
    await pick('settings-server-python', ['3.14'])
    await pick('settings-server-theme', ['dark'])
    await ask()
    await ask({}, { code, python: 'all' })
    expect(jobs.map(({ request: { python, theme } }) => [python, theme])).toEqual([
      ['3.14', 'dark'],
      ['all', 'dark'],
    ])
  })

  test('answers are private where that is settled', async () => {
    await open()
    await pick('settings-server-private', ['true'])
    expect((await ask()).hidden).toBe(true)
  })

  test('answers are private outside the open channels', async () => {
    await open()
    await pick('settings-server-allowedChannels', [CHANNEL])
    expect((await ask()).hidden).toBe(false)
    expect((await ask({ channel: THREAD })).hidden).toBe(false)
    expect((await ask({ channel: ELSEWHERE })).hidden).toBe(true)
    expect((await ask({ channel: DIRECT })).hidden).toBe(false)
  })

  test('ignored people and roles are not answered, and told so alone', async () => {
    await open()
    await pick('settings-server-ignoredUsers', [ADA])
    await pick('settings-server-ignoredRoles', [MODERATORS])
    expect(await refused()).toContain('Ourobot does not answer you here')
    expect(await refused({ user: BOB, roles: [MODERATORS] })).toContain('does not answer you here')
    await ask({ user: BOB })
    await ask({ channel: DIRECT })
  })

  test('a pause between two questions of one person, with the seconds that are left', async () => {
    await open()
    await write({ coolDownSeconds: '600' })
    await ask()
    expect(await refused()).toMatch(
      /There is a pause here after each of your snippets; come back in (?:5\d\d|600) seconds/,
    )
    await ask({ user: BOB })
  })

  test('nothing, once the bot has left the server', async () => {
    await open()
    await pick('settings-server-theme', ['dark'])
    await pick(`settings-${CHANNEL}-answers`, ['false'])
    house.fake.leave()
    const { settings } = house.gateway
    const scopes = [null, CHANNEL].map((channel) => ({ platform: 'discord' as const, community: SERVER, channel }))
    const isThere = async () =>
      (await Promise.all(scopes.map((scope) => settings.of(scope)))).some((all) => Object.keys(all).length > 0)
    while (await isThere()) await new Promise(setImmediate)
  })
})

test('an answer that holds a blocked word is withheld, and moderators hear of it without being pinged', async () => {
  await open({ worker: 'real' })
  await pick('settings-server-reportsChannel', [ELSEWHERE])
  await write({ blockedWords: 'troll\n@everyone', blockedLinks: 'bad.example' })
  const withheld = async (code: string) => {
    const isDone = ({ message }: Conversation) => textOf(message).startsWith('This answer')
    const { message } = await house.fake.command('heap', { code }).until(isDone)
    return [textOf(message), message?.files]
  }
  const words = ['This answer holds something that is not shown in this community.', {}]
  expect(await withheld("word = 'tr' + chr(111) + 'll'\nboxes = [word]")).toEqual(words)
  expect(await withheld("print('@every' + 'one')")).toEqual(words)
  expect(await withheld("print('https://bad.' + 'example/x')")).toEqual(words)
  const [announced, ...reports] = await house.fake
    .posted(ELSEWHERE, ({ shown }) => textOf(shown).includes('bad.example'))
    .then(() => house.fake.postedIn(ELSEWHERE).map(({ shown }) => shown))
  expect(textOf(announced ?? null)).toContain('Moderators hear in this channel')
  expect(reports.map(textOf)).toEqual([
    `**An answer was withheld**\n<@${ADA}> in <#${CHANNEL}>: a blocked word in values or names of the program: ||troll||`,
    `**An answer was withheld**\n<@${ADA}> in <#${CHANNEL}>: a blocked word in the output: ||@\u200beveryone||`,
    `**An answer was withheld**\n<@${ADA}> in <#${CHANNEL}>: a blocked link in the output: ||bad.example/x||`,
  ])
  for (const shown of reports) expect(shown?.body.allowed_mentions).toEqual({ parse: [] })
})
