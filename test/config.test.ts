import { describe, expect, test } from 'vitest'
import { readConfig } from '../src/config.js'

describe('OUROBOT_PYTHONS', () => {
  test('names folders and executables in order', () => {
    expect(readConfig({ OUROBOT_PYTHONS: `${process.execPath}:/usr` }).pythons).toEqual([process.execPath, '/usr'])
  })

  test('is relative to the folder in which npm was started', () => {
    const env = { OUROBOT_PYTHONS: 'bin', INIT_CWD: '/usr', npm_lifecycle_event: 'ourobot' }
    expect(readConfig(env).pythons).toEqual(['/usr/bin'])
  })

  test('knows ~', () => {
    expect(readConfig({ OUROBOT_PYTHONS: '~/bin', HOME: '/usr' }).pythons).toEqual(['/usr/bin'])
  })

  test('that names what is not there says so and what to do', () => {
    expect(() => readConfig({ OUROBOT_PYTHONS: '/usr:/no/such' })).toThrow(
      'OUROBOT_PYTHONS names "/no/such", which is not there; name folders or executables that exist, with ":" between them',
    )
  })

  test('left empty names none', () => {
    expect(readConfig({ OUROBOT_PYTHONS: '' }).pythons).toEqual([])
    expect(readConfig({}).pythons).toEqual([])
  })
})

describe('REDIS_URL', () => {
  test.each(['redis://localhost:6379', 'redis://:word@10.0.0.1/2', 'rediss://redis.example:6380'])(
    'may be %s',
    (url) => {
      expect(readConfig({ REDIS_URL: url }).redisUrl).toBe(url)
    },
  )

  test('left empty means one process', () => {
    expect(readConfig({ REDIS_URL: '' }).redisUrl).toBeNull()
    expect(readConfig({}).redisUrl).toBeNull()
  })

  test.each(['localhost:6379', 'http://localhost', 'secret'])(
    'that is %s says what to do, and not what it is',
    (url) => {
      const read = () => readConfig({ REDIS_URL: url })
      expect(read).toThrow('REDIS_URL is no address of a Redis; write redis://HOST:PORT')
      expect(read).not.toThrow(url)
    },
  )
})

test('the store’s folder is OUROBOT_STORE, or in the home', () => {
  expect(readConfig({ OUROBOT_STORE: '/var/ouro' }).storeFolder).toBe('/var/ouro')
  expect(readConfig({ HOME: '/home/ada' }).storeFolder).toBe('/home/ada/.ourobot/store')
})

test('PATH gives its absolute folders', () => {
  expect(readConfig({ PATH: '/a::.:/b' }).path).toEqual(['/a', '/b'])
})

test('HOME that is not set falls back on the user’s', () => {
  expect(readConfig({}).home).toMatch(/^\//)
})

test('the folder is npm’s only in a script that npm runs for somebody', () => {
  expect(readConfig({ INIT_CWD: '/usr', npm_lifecycle_event: 'start' }).folder).toBe('/usr')
  expect(readConfig({ INIT_CWD: '/usr', npm_lifecycle_event: 'test' }).folder).toBe(process.cwd())
  expect(readConfig({}).folder).toBe(process.cwd())
})

test.each<[Record<string, string>, 'always' | 'never' | 'terminal']>([
  [{}, 'terminal'],
  [{ NO_COLOR: '' }, 'terminal'],
  [{ NO_COLOR: '1' }, 'never'],
  [{ FORCE_COLOR: '1' }, 'always'],
  [{ FORCE_COLOR: '' }, 'always'],
  [{ FORCE_COLOR: '0' }, 'never'],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, 'never'],
  [{ TERM: 'dumb' }, 'never'],
])('colours under %o: %s', (env, colour) => {
  expect(readConfig(env).colour).toBe(colour)
})

test.each<[string | undefined, number | null]>([
  ['100', 100],
  ['0', null],
  ['wide', null],
  [undefined, null],
])('COLUMNS %o is a width of %o', (value, columns) => {
  expect(readConfig({ COLUMNS: value }).columns).toBe(columns)
})

describe('PORT', () => {
  test.each<[string | undefined, number]>([
    [undefined, 4000],
    ['', 4000],
    ['0', 0],
    ['8080', 8080],
  ])('%o is %d', (value, port) => {
    expect(readConfig({ PORT: value }).port).toBe(port)
  })

  test.each(['http', '-1', '65536', '80.5'])('%s is refused, and the message says what is right', (value) => {
    expect(() => readConfig({ PORT: value })).toThrow(
      `PORT is "${value}"; set it to a whole number up to 65535, or leave it out for 4000`,
    )
  })
})

test('HOST is this machine alone unless it is set', () => {
  expect(readConfig({}).host).toBe('127.0.0.1')
  expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0')
})

test('DISCORD_TOKEN left empty means that Discord is off', () => {
  expect(readConfig({ DISCORD_TOKEN: '' }).discordToken).toBeNull()
  expect(readConfig({}).discordToken).toBeNull()
  expect(readConfig({ DISCORD_TOKEN: 'a.b.c\n' }).discordToken).toBe('a.b.c')
})

test('DISCORD_GUILD is a server’s id, or is refused', () => {
  expect(readConfig({}).discordGuild).toBeNull()
  expect(readConfig({ DISCORD_GUILD: '1234567890123456789' }).discordGuild).toBe('1234567890123456789')
  expect(() => readConfig({ DISCORD_GUILD: 'my server' })).toThrow("set it to a server's id")
})

test('DISCORD_REPORTS is a channel’s id, or is refused', () => {
  expect(readConfig({}).discordReports).toBeNull()
  expect(readConfig({ DISCORD_REPORTS: '1234567890123456789' }).discordReports).toBe('1234567890123456789')
  expect(() => readConfig({ DISCORD_REPORTS: '#reports' })).toThrow("set it to a channel's id")
})

test('PAGE_URL is an address, without what stands behind it, or is refused', () => {
  expect(readConfig({}).pageUrl).toBeNull()
  expect(readConfig({ PAGE_URL: 'https://ouro.example' }).pageUrl).toBe('https://ouro.example/')
  expect(readConfig({ PAGE_URL: 'https://a.example/ouro/?x#y' }).pageUrl).toBe('https://a.example/ouro/')
  for (const wrong of ['ouro.example', 'file:///etc'])
    expect(() => readConfig({ PAGE_URL: wrong })).toThrow('write where others reach the page')
})

test('PAGE_BLOCKED_WORDS are words with commas between them', () => {
  expect(readConfig({}).pageBlockedWords).toEqual([])
  expect(readConfig({ PAGE_BLOCKED_WORDS: ' heron, two words ,' }).pageBlockedWords).toEqual(['heron', 'two words'])
})

test('DISCORD_PUBLIC_KEY brings Discord over HTTP, at a port of its own, or is refused', () => {
  expect(readConfig({}).discordWeb).toBeNull()
  const publicKey = 'ab'.repeat(32)
  expect(readConfig({ DISCORD_PUBLIC_KEY: publicKey }).discordWeb).toEqual({ publicKey, port: 4002 })
  expect(() => readConfig({ DISCORD_PUBLIC_KEY: 'secret' })).toThrow('not 64 hexadecimal digits')
})

test('DISCORD_SHARDS says which of how many, or is refused', () => {
  expect(readConfig({}).discordShards).toBe('auto')
  expect(readConfig({ DISCORD_SHARDS: '0-3/8' }).discordShards).toEqual({ ids: [0, 1, 2, 3], count: 8 })
  expect(readConfig({ DISCORD_SHARDS: '5/8' }).discordShards).toEqual({ ids: [5], count: 8 })
  for (const wrong of ['8', '3-1/8', '0-8/8', '8/8', 'all'])
    expect(() => readConfig({ DISCORD_SHARDS: wrong })).toThrow('such as 0-3/8')
})

describe('limits', () => {
  test('are ours unless they are set', () => {
    expect(readConfig({}).allowance).toEqual({ user: 20, channel: 60, community: 200, address: 60 })
    const set = { LIMIT_USER: '1', LIMIT_CHANNEL: '2', LIMIT_COMMUNITY: '3', LIMIT_ADDRESS: '4' }
    expect(readConfig(set).allowance).toEqual({ user: 1, channel: 2, community: 3, address: 4 })
  })

  test.each(['0', '-1', '2.5', 'many'])('of %s are refused, and the message says what is right', (value) => {
    expect(() => readConfig({ LIMIT_USER: value })).toThrow(
      `LIMIT_USER is "${value}"; set it to how many snippets a minute there may be, from 1 on, or leave it out for 20`,
    )
  })
})

describe('TRUSTED_PROXY', () => {
  test('left out trusts nobody', () => {
    expect(readConfig({}).isOurProxy('127.0.0.1', 0)).toBe(false)
    expect(readConfig({ TRUSTED_PROXY: '' }).isOurProxy('127.0.0.1', 0)).toBe(false)
  })

  test('names addresses and networks', () => {
    const { isOurProxy } = readConfig({ TRUSTED_PROXY: '192.0.2.1, 10.0.0.0/8,::1, uniquelocal' })
    const trusted = ['192.0.2.1', '::ffff:192.0.2.1', '10.9.8.7', '::1', '172.16.0.1', 'fd00::1']
    expect(trusted.filter((address) => !isOurProxy(address, 0))).toEqual([])
    expect(['192.0.2.2', '11.0.0.1', '2001:db8::1'].filter((address) => isOurProxy(address, 0))).toEqual([])
  })

  test.each(['proxy.example', '10.0.0.0/33', '127.0.0.1;::1'])('that is %s says what to do', (value) => {
    expect(() => readConfig({ TRUSTED_PROXY: value })).toThrow(
      `TRUSTED_PROXY is "${value}"; write the addresses of your proxies, such as 127.0.0.1 or 10.0.0.0/8`,
    )
  })
})
