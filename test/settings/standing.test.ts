import { describe, expect, test } from 'vitest'
import type { Scope, Settled } from '../../src/settings/settings.js'
import { type Standpoint, settledRequest, standingFor } from '../../src/settings/standing.js'

const ada: Standpoint = {
  platform: 'discord',
  community: 's1',
  user: 'ada',
  channels: ['c1'],
  roles: [],
  isDirect: false,
}
const inThread = { ...ada, channels: ['t1', 'c1'] }
const NOTHING_SETTLED = {
  python: 'default',
  theme: null,
  language: null,
  private: false,
  coolDown: null,
  refusal: null,
}

/** Settled by the name of a channel, or `server`. */
function settled(by: Record<string, Settled>) {
  return { of: async ({ channel }: Scope) => by[channel ?? 'server'] ?? {} }
}

describe('who asks somewhere', () => {
  test('stands as by default where nothing is settled, also in a direct message', async () => {
    expect(await standingFor(settled({}), ada)).toEqual(NOTHING_SETTLED)
    const direct = { ...ada, community: null, channels: ['d1'], isDirect: true }
    expect(await standingFor(settled({}), direct)).toEqual(NOTHING_SETTLED)
  })

  test('stands as the channel has settled, and else as its community', async () => {
    const settings = settled({
      server: { python: '3.9', theme: 'dark', private: true },
      c1: { python: '3.12', private: false },
    })
    expect(await standingFor(settings, ada)).toMatchObject({ python: '3.12', theme: 'dark', private: false })
    expect(await standingFor(settings, { ...ada, channels: ['c2'] })).toMatchObject({ python: '3.9', private: true })
  })

  test('stands in a thread as the thread has settled, and else as its channel', async () => {
    const settings = settled({ t1: { theme: 'dark' }, c1: { theme: 'light', python: '3.12' } })
    expect(await standingFor(settings, inThread)).toMatchObject({ theme: 'dark', python: '3.12' })
  })

  test.each([
    [ada, { c1: { answers: false } }],
    [inThread, { c1: { answers: false } }],
    [inThread, { t1: { answers: false }, c1: { answers: true } }],
    [inThread, { t1: { answers: true }, c1: { answers: false } }],
  ] as [Standpoint, Record<string, Settled>][])('is refused where it is off: %o, %o', async (standpoint, by) => {
    expect((await standingFor(settled(by), standpoint)).refusal).toMatchObject({ code: 'off-here' })
  })

  test('sees the answer alone in channels that are not open', async () => {
    const settings = settled({ server: { allowedChannels: ['c1'] } })
    const isPrivate = async (standpoint: Standpoint) => (await standingFor(settings, standpoint)).private
    expect(await isPrivate(ada)).toBe(false)
    expect(await isPrivate(inThread)).toBe(false)
    expect(await isPrivate({ ...ada, channels: ['c2'] })).toBe(true)
    expect(await isPrivate({ ...ada, channels: ['d1'], isDirect: true })).toBe(false)
  })

  test.each([
    [{ ignoredUsers: ['ada'] }, []],
    [{ ignoredRoles: ['r1', 'r2'] }, ['r0', 'r2']],
  ])('is refused kindly where ignored: %o, with roles %o', async (server, roles) => {
    const { refusal } = await standingFor(settled({ server }), { ...ada, roles })
    expect(refusal).toMatchObject({ code: 'ignored', message: expect.stringContaining('does not answer you here') })
    expect((await standingFor(settled({ server }), { ...ada, user: 'bob', roles: ['r0'] })).refusal).toBeNull()
  })

  test('pauses as long as the nearest says, by where that is settled', async () => {
    const settings = settled({
      server: { coolDownSeconds: 60 },
      c1: { coolDownSeconds: 5 },
      c2: { coolDownSeconds: 0 },
    })
    const pauseIn = async (channel: string) => (await standingFor(settings, { ...ada, channels: [channel] })).coolDown
    expect(await pauseIn('c1')).toEqual({ key: 'discord-ada-c1', seconds: 5 })
    expect(await pauseIn('c2')).toBeNull()
    expect(await pauseIn('c3')).toEqual({ key: 'discord-ada-s1', seconds: 60 })
  })
})

test.each([
  ['default', '3.12', '3.12'],
  ['default', '3.8', 'default'],
  ['default', 'default', 'default'],
  ['3.9', '3.12', '3.9'],
  ['all', '3.12', 'all'],
])('who says %s where %s is settled gets %s', (python, settledPython, expected) => {
  const asker = { platform: 'slack', user: 'u', channel: null, community: null } as const
  const request = { command: 'heap', code: 'a = 1', python, asker }
  const standing = { python: settledPython, theme: 'dark', language: 'en' } as const
  expect(settledRequest(request, standing, [{ minor: '3.12' }])).toEqual({
    ...request,
    python: expected,
    theme: 'dark',
    language: 'en',
  })
})
