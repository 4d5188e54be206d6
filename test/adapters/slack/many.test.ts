import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Shown } from '../../fakes/slack/fake-slack.js'
import {
  directMessage,
  inWorkspace,
  mention,
  press,
  removal,
  sentOff,
  shortcut,
  submission,
} from '../../fakes/slack/people.js'
import { RedisServer } from '../../redis-server.js'
import { type At, Many, stateOf } from './many.js'
import { answersIn, becomes, elementsOf, headlineOf, nextAnswer } from './people.js'

let server: RedisServer
let redis: Redis
let many: Many
beforeAll(async () => {
  server = await RedisServer.start()
  redis = new Redis(server.url)
})
afterAll(async () => {
  redis.disconnect()
  await server.stop()
})
beforeEach(() => redis.flushall())
afterEach(async () => {
  vi.restoreAllMocks()
  expect(many.fake.dangers).toEqual([])
  await many.close()
})

const T2: At = { team: 'T2' }
const T3: At = { team: 'T3' }
const [T7, T8]: At[] = [
  { team: 'T7', enterprise: 'E1' },
  { team: 'T8', enterprise: 'E1' },
] as const

/** Workspaces T2 and T3, and T7 and T8 of organization E1; each has a channel and somebody in it, and C9 is shared. */
async function open(...wishes: Parameters<typeof Many.open>): Promise<Many> {
  const [first, ...rest] = wishes
  many = await Many.open({ redisUrl: server.url, ...first }, ...rest)
  for (const number of [2, 3, 7, 8]) {
    many.fake.teams.set(`C${number}`, [`T${number}`])
    many.fake.teams.set(`UADA${number}`, [`T${number}`])
  }
  many.fake.teams.set('C9', ['T2', 'T3'])
  for (const team of ['T7', 'T8']) many.fake.grants.organizations.set(team, 'E1')
  return many
}

const numberOf = ({ team }: At) => team.slice(1)
const ask = (at: At, code = 'a = []') => many.ask(code, at, `C${numberOf(at)}`, `UADA${numberOf(at)}`)

/** Every token that a call about this channel came with. */
function tokensFor(channel: string): Set<string | undefined> {
  return new Set(many.fake.calls.filter(({ args }) => args.channel === channel).map(({ token }) => token))
}

function pressed(shown: Shown, id: string, at: At, user: string, choice?: string) {
  const element = elementsOf(shown).find(({ action_id }) => action_id === id)
  const option = element?.options?.find(({ value }) => value.startsWith(choice ?? ''))
  const action = {
    action_id: id,
    type: element?.type,
    ...(choice ? { selected_option: option } : { value: element?.value }),
  }
  return many.send(inWorkspace(many.fake, press(many.fake, action, shown.channel, { user, ts: shown.ts }), at))
}

async function told(act: () => Promise<unknown>): Promise<string> {
  const before = many.fake.whispers.length
  await act()
  return (await many.fake.until(() => many.fake.whispers[before])).text
}

/** All that Redis holds, by key. */
async function held(): Promise<[string, string][]> {
  const read = async (key: string) => {
    const type = await redis.type(key)
    if (type === 'hash') return JSON.stringify(await redis.hgetall(key))
    if (type === 'zset') return JSON.stringify(await redis.zrange(key, 0, '-1'))
    if (type === 'set') return JSON.stringify(await redis.smembers(key))
    if (type === 'list') return JSON.stringify(await redis.lrange(key, 0, -1))
    return type === 'stream' ? '' : ((await redis.getBuffer(key))?.toString('latin1') ?? '')
  }
  const keys = await redis.keys('*')
  return Promise.all(keys.map(async (key): Promise<[string, string]> => [key, await read(key)]))
}

/** What of a workspace is kept, but for counts and ids that go by themselves within minutes. */
async function keptOf(team: string): Promise<string[]> {
  const all = (await held()).filter(([key]) => !/^ouro:(?:limit|jobs|replies-)/.test(key))
  // Ids and sealed tokens are chance: two letters of them may be a team's.
  const name = new RegExp(`(?<![A-Za-z0-9_])${team}(?![\\w-])`)
  const isSealed = (key: string) => key.startsWith('ouro:slack:installation:')
  return all.filter(([key, value]) => name.test(isSealed(key) ? key : `${key}\n${value}`)).map(([key]) => key)
}

function logged(): () => string {
  const lines: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => Boolean(lines.push(String(text))))
  return () => lines.join('')
}

describe('two workspaces and an organization', () => {
  beforeEach(async () => {
    await open()
    await many.work()
    for (const where of [T2, T3, { enterprise: 'E1' }]) expect((await many.install(where)).status).toBe(200)
  })

  test('are each asked the quiz by their own token', async () => {
    for (const [at, where] of [
      [T2, T2],
      [T7, { enterprise: 'E1' }],
    ] as const) {
      const [channel, user] = [`C${numberOf(at)}`, `UADA${numberOf(at)}`]
      many.fake.moderators.set(user, 'is_admin')
      expect(await told(() => many.command('quiz now', at, channel, user))).toBe('It comes in a moment.')
      const isAsked = (shown: Shown) =>
        shown.channel === channel && JSON.stringify(shown.blocks).includes('quiz-answer')
      const question = await many.fake.until(() => [...many.fake.messages.values()].find(isAsked))
      expect(question.by).toBe(many.tokenAt(where))
    }
  })

  test('get each their answers by their own token, and none of these is to be read anywhere', async () => {
    const tokens = [T2, T3, { enterprise: 'E1' }].map((where) => many.tokenAt(where))
    expect(new Set(tokens).size).toBe(3)
    const [two, three, whole] = tokens
    for (const [at, token] of [
      [T2, two],
      [T3, three],
      [T7, whole],
      [T8, whole],
    ] as const) {
      const answer = await ask(at, `a = ${numberOf(at)}`)
      expect([headlineOf(answer), answer.by]).toEqual([`Of a = ${numberOf(at)}`, token])
      expect(tokensFor(`C${numberOf(at)}`)).toEqual(new Set([token]))
    }
    expect(many.jobs.map(({ request }) => request.asker.community)).toEqual(['T2', 'T3', 'T7', 'T8'])
    const all = await held()
    expect(all.filter(([key, value]) => /xox/.test(key + value))).toEqual([])
    expect(
      all
        .filter(([key]) => key.startsWith('ouro:slack:'))
        .map(([key]) => key.slice(24))
        .sort(),
    ).toEqual(['E1', 'E1.T7', 'E1.T8', 'T2', 'T3'])
  })

  test.each([T2, T7])('are stepped through, shared, reported to and asked in every way in $team', async (at) => {
    const { fake } = many
    const [channel, user] = [`C${numberOf(at)}`, `UADA${numberOf(at)}`]
    const token = many.tokenAt(at.enterprise ? { enterprise: at.enterprise } : at)
    const answer = await ask(at)
    await pressed(answer, 'forward', at, user)
    await becomes(fake, answer, (shown) => headlineOf(shown) === 'Another look')
    await pressed(answer, 'rest', at, user, 'wrong')
    expect(await fake.until(() => fake.views.at(-1))).toMatchObject({ callback_id: 'report' })

    let before = [...fake.messages.values()]
    const file = fake.attach('a.py', Buffer.from('b = [2]'), 'text/plain', at.team)
    await many.send(inWorkspace(fake, mention('look', { channel, user, files: [file] }), at))
    expect(headlineOf(await nextAnswer(fake, before))).toBe('Of b = [2]')

    before = [...fake.messages.values()]
    await many.send(inWorkspace(fake, directMessage('`c = [3]`', { channel: `D${user.slice(1)}`, user }), at))
    expect(headlineOf(await nextAnswer(fake, before))).toBe('Of c = [3]')

    before = [...fake.messages.values()]
    await many.send(inWorkspace(fake, shortcut(fake, { text: '`d = [4]`' }, channel, user), at))
    const direct = await nextAnswer(fake, before)
    expect([headlineOf(direct), direct.channel]).toEqual(['Of d = [4]', `D${user.slice(1)}`])

    before = [...fake.messages.values()]
    await many.command('', at, channel, user)
    const window = await fake.until(() => fake.views.find(({ callback_id: id }) => id === 'ask'))
    await many.send(
      inWorkspace(fake, { ...submission(window, { code: 'e = [5]' }), user: { id: user, name: 'ada' } }, at),
    )
    expect(headlineOf(await nextAnswer(fake, before))).toBe('Of e = [5]')

    fake.moderators.set(user, 'is_admin')
    await many.command('settings', at, channel, user)
    const settings = await fake.until(() => fake.views.find(({ callback_id: id }) => id === 'settings'))
    const chosen = { reportsChannel: { type: 'conversations_select', selected_conversation: channel } }
    expect(await told(() => many.send(inWorkspace(fake, sentOff(settings, chosen, user), at)))).toBe('Settled.')
    expect(await many.gateway.settings.of({ platform: 'slack', community: at.team, channel: null })).toEqual({
      reportsChannel: channel,
    })
    const others = fake.calls.filter((call) => call.token !== token && !/^(?:auth\.test|oauth)/.test(call.method))
    expect(others).toEqual([])
  })

  test('share a channel: whoever writes there is answered by the one that was asked', async () => {
    const { fake } = many
    const event = mention('`x = 1`', { channel: 'C9', user: 'UADA3' })
    await many.send({ ...inWorkspace(fake, event, T2), team_id: 'T3' })
    const answer = await nextAnswer(fake)
    expect(answer.by).toBe(many.tokenAt(T2))
    expect(many.jobs[0]?.request.asker).toMatchObject({ user: 'UADA3', community: 'T2' })
    // An admin at home is a guest here.
    fake.moderators.set('UBOSS3', 'is_admin')
    fake.teams.set('UBOSS3', ['T3'])
    expect(await told(() => pressed(answer, 'rest', T2, 'UBOSS3', 'delete'))).toContain('Only whoever asked')
    expect(fake.messages.has(`C9/${answer.ts}`)).toBe(true)
  })

  test('that was taken out is forgotten, with all that was asked and settled there, and the others stay', async () => {
    const { fake, gateway } = many
    const others = await ask(T3)
    await ask(T2)
    await many.send(inWorkspace(fake, mention('`b = 1`', { channel: 'C2', user: 'UADA2' }), T2))
    await fake.until(() => (many.jobs.length === 3 ? true : undefined))
    for (const community of ['T2', 'T3']) {
      const scope = { platform: 'slack', community } as const
      await gateway.settings.settle({ ...scope, channel: null }, { theme: 'light' })
      await gateway.settings.settle({ ...scope, channel: 'C9' }, { theme: 'light' })
    }
    while ((await gateway.queue.health()).undelivered > 0) await new Promise(setImmediate)
    expect((await keptOf('T2')).length).toBeGreaterThan(5)
    const before = await keptOf('T3')
    fake.grants.shut(T2, 'account_inactive')
    await many.send({ ...removal({ type: 'tokens_revoked', tokens: { oauth: [], bot: ['UBOTT2'] } }), team_id: 'T2' })
    await many.send({ ...removal({ type: 'app_uninstalled' }), team_id: 'T2' })
    await expect.poll(() => keptOf('T2')).toEqual([])
    expect((await keptOf('T3')).sort()).toEqual(before.sort())
    expect(await told(() => pressed(others, 'more', T3, 'UADA3'))).toBe('More')
    expect((await ask(T3, 'c = 3')).by).toBe(many.tokenAt(T3))
  })

  test('of which the organization goes are forgotten in each of its workspaces, or in that one alone', async () => {
    const { fake, gateway } = many
    for (const at of [T7, T8, T2]) {
      await ask(at)
      await gateway.settings.settle({ platform: 'slack', community: at.team, channel: null }, { theme: 'light' })
    }
    const gone = { type: 'team_access_revoked', team_ids: ['T7'] }
    await many.send({ ...removal(gone), team_id: null, enterprise_id: 'E1', is_enterprise_install: true })
    await expect.poll(() => keptOf('T7')).toEqual([])
    expect((await keptOf('T8')).length).toBeGreaterThan(3)
    fake.grants.shut({ enterprise: 'E1' }, 'account_inactive')
    await many.send({
      ...removal({ type: 'app_uninstalled' }),
      team_id: null,
      enterprise_id: 'E1',
    })
    await expect.poll(async () => [...(await keptOf('T8')), ...(await keptOf('E1'))]).toEqual([])
    expect((await keptOf('T2')).length).toBeGreaterThan(3)
  })

  test('installed again: the new token is used, and what Slack tells late of the time before changes nothing', async () => {
    const { fake } = many
    const first = many.tokenAt(T2)
    fake.grants.shut(T2, 'account_inactive')
    const event = removal({ type: 'app_uninstalled' }, Math.floor(Date.now() / 1000) - 60)
    await many.install(T2)
    expect(many.tokenAt(T2)).not.toBe(first)
    await many.send({ ...event, team_id: 'T2' })
    // Nothing tells that it was left alone: what comes next does.
    const { by } = await ask(T2)
    expect([by, await redis.exists('ouro:slack:installation:T2')]).toEqual([many.tokenAt(T2), 1])
  })
})

test('a question is answered by its workspace’s token after everything was started anew', async () => {
  await open()
  for (const where of [T2, { enterprise: 'E1' }]) await many.install(where)
  await many.command('a = 2', T2, 'C2', 'UADA2')
  await many.command('a = 7', T7, 'C7', 'UADA7')
  await expect.poll(async () => (await many.gateway.queue.health()).waiting).toBe(2)
  await many.stop()
  await many.start()
  await many.work()
  const answers = await many.fake.until(() => {
    const there = [...many.fake.messages.values()].filter((shown) => headlineOf(shown).startsWith('Of '))
    return there.length === 2 ? there : undefined
  })
  expect(answers.map((shown) => [headlineOf(shown), shown.by]).sort()).toEqual([
    ['Of a = 2', many.tokenAt(T2)],
    ['Of a = 7', many.tokenAt({ enterprise: 'E1' })],
  ])
})

test.each([
  ['revoked', 'token_revoked', (fake: Many['fake']) => fake.grants.shut(T2, 'token_revoked')],
  ['taken away with the app', 'not-installed', () => redis.del('ouro:slack:installation:T2').then(() => {})],
])(
  'where the token is %s between question and answer, the log has the cause, nothing is kept, and the others go on',
  async (_, why, shut) => {
    await open()
    for (const at of [T2, T3]) await many.install(at)
    const log = logged()
    await many.command('a = 2', T2, 'C2', 'UADA2')
    await expect.poll(async () => (await many.gateway.queue.health()).waiting).toBe(1)
    await shut(many.fake)
    await many.work()
    await expect.poll(log).toContain(`is let go: Slack lets the bot into workspace T2 no more (${why})`)
    expect(log()).toMatch(/caused by: .*(?:token_revoked|not installed)/)
    await expect.poll(async () => (await many.gateway.queue.health()).undelivered).toBe(0)
    expect((await held()).filter(([key, value]) => /^ouro:store/.test(key) && value.includes('a = 2'))).toEqual([])
    expect(answersIn(many.fake)).toEqual([])
    expect((await ask(T3)).by).toBe(many.tokenAt(T3))
    expect(many.faults).toEqual([])
  },
)

test('what was asked before the end is delivered by its token, until the queue closes', async () => {
  await open()
  await many.install(T2)
  await many.command('a = 2', T2, 'C2', 'UADA2')
  await many.hush()
  await many.work()
  expect((await nextAnswer(many.fake)).by).toBe(many.tokenAt(T2))
})

test('without Redis installations lie in the store’s folder, and outlive a restart', async () => {
  await open({ redisUrl: '' })
  await many.install(T2)
  await many.stop()
  await many.start()
  await many.work()
  expect((await ask(T2)).by).toBe(many.tokenAt(T2))
})

test('what one workspace has to wait for holds up no other, in a channel that they share', async () => {
  await open({ limits: { postPauseMs: 600_000 } })
  await many.work()
  for (const at of [T2, T3]) await many.install(at)
  const [one] = [await many.ask('a = 2', T2, 'C9', 'UADA2')]
  const other = await many.ask('a = 3', T3, 'C9', 'UADA3')
  expect([one?.by, other.by]).toEqual([many.tokenAt(T2), many.tokenAt(T3)])
})

test('a token that expires soon is renewed, and the new one is kept', async () => {
  await open()
  await many.work()
  many.fake.grants.expiresIn = 3600
  await many.install(T2)
  const first = many.tokenAt(T2)
  many.fake.grants.expiresIn = 43_200
  const { by } = await ask(T2)
  expect(by).not.toBe(first)
  expect(by).toBe(many.tokenAt(T2))
  const renewals = () => many.fake.calls.filter(({ args }) => args.grant_type === 'refresh_token').length
  const before = renewals()
  expect((await ask(T2, 'b = 2')).by).toBe(by)
  expect(renewals()).toBe(before)
})

test('answers called wrong go to the channel of those who run the bot, by the token of there', async () => {
  await open({ env: { SLACK_REPORTS: 'T3/C3' } })
  const log = logged()
  await many.work()
  for (const at of [T2, T3]) await many.install(at)
  const answer = await ask(T2)
  await pressed(answer, 'rest', T2, 'UADA2', 'wrong')
  const window = await many.fake.until(() => many.fake.views.at(-1))
  await many.send(
    inWorkspace(many.fake, sentOff(window, { comment: { type: 'plain_text_input', value: 'No.' } }, 'UADA2'), T2),
  )
  const report = await many.fake.until(() => [...many.fake.messages.values()].find(({ channel }) => channel === 'C3'))
  expect([report.by, log()]).toEqual([many.tokenAt(T3), expect.stringContaining('reported')])
})

describe('whoever comes back from Slack', () => {
  const KEPT = 'ouro:slack:installation:T2'
  beforeEach(() => open())

  const over = { status: 400, text: expect.stringContaining('open for too long, or was opened twice') }

  test.each([
    ['a forged state', () => stateOf(new Date(), 'another secret of somebody else')],
    ['a state of more than ten minutes ago', () => stateOf(new Date(Date.now() - 11 * 60_000))],
    ['no state', () => ''],
  ])('with %s has nothing installed', async (_, state) => {
    const log = logged()
    const { back } = await many.begin(T2)
    back.searchParams.set('state', state())
    expect(await many.comeBack({ cookie: `slack-app-oauth-state=${state()}`, back })).toMatchObject(over)
    expect([await redis.exists(KEPT), many.tokenAt(T2)]).toEqual([0, undefined])
    expect(log()).toContain('state')
  })

  test('in another browser has nothing installed', async () => {
    const { back } = await many.begin(T2)
    expect(await many.comeBack({ cookie: '', back })).toMatchObject(over)
    expect(await redis.exists(KEPT)).toBe(0)
  })

  test('with a state of now, and twice with one code, has it installed once', async () => {
    const way = await many.begin(T2)
    const state = stateOf(new Date())
    way.back.searchParams.set('state', state)
    const again = { cookie: `slack-app-oauth-state=${state}`, back: way.back }
    expect((await many.comeBack(again)).status).toBe(200)
    const kept = await redis.getBuffer(KEPT)
    expect(await many.comeBack(again)).toMatchObject(over)
    expect(await redis.getBuffer(KEPT)).toEqual(kept)
  })

  test('without having allowed it is told that nothing was installed', async () => {
    const { cookie, back } = await many.begin(T2)
    back.searchParams.delete('code')
    back.searchParams.set('error', 'access_denied')
    const shown = await many.comeBack({ cookie, back })
    expect(shown).toMatchObject({ status: 400, text: expect.stringContaining('Nothing was installed.') })
    expect(await redis.exists(KEPT)).toBe(0)
  })

  test('while Slack does not take the client’s secret is told to try later, and the log has the cause', async () => {
    const log = logged()
    const way = await many.begin(T2)
    many.fake.refused.set('oauth.v2.access', 'bad_client_secret')
    expect(await many.comeBack(way)).toMatchObject({ status: 500, text: expect.stringContaining('try again') })
    expect(log()).toContain('bad_client_secret')
  })
})

test('where the tokens were sealed with another secret, whoever asks is told to have it installed again', async () => {
  await open()
  await many.install(T2)
  await many.stop()
  await many.start({ SLACK_STATE_SECRET: 'another secret, and as long as that one' })
  const log = logged()
  expect(await told(() => many.command('a = 1', T2, 'C2', 'UADA2'))).toContain('not installed here any more')
  expect(log()).toContain('not installed here')
})
