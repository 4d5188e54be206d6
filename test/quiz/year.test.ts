import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DateTime } from 'luxon'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openRecords } from '../../src/records/index.js'
import type { Records } from '../../src/records/records.js'
import { RedisServer } from '../redis-server.js'
import { scheduleOf, World } from './world.js'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** Clocks change by an hour at 02:00 and 03:00, by half an hour, at midnight of a Saturday, and at midnight of a Thursday. */
const ZONES = ['Europe/Paris', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo']

let home: string
let records: Records
let folders = 0
beforeAll(() => {
  // Years of changes, each on the disk before the next, are a matter of the disk alone.
  home = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ourobot-year-'))
})
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(async () => {
  folders += 1
  records = await openRecords({ redisUrl: null, storeFolder: join(home, `${folders}`) })
})
afterEach(() => records.close())

/** The days of a year by a zone's calendar. */
function daysOf(year: number, zone: string): string[] {
  const first = DateTime.fromObject({ year }, { zone })
  return Array.from({ length: first.daysInYear }, (_, days) => first.plus({ days }).toISODate() ?? '')
}

/** Minutes from the time that the clocks should show to the one that they do, from 0. */
function lateBy(at: DateTime, time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return (at.hour * 60 + at.minute - (hour * 60 + minute) + 24 * 60) % (24 * 60)
}

describe.each(ZONES)('a year in %s', (zone) => {
  test.each(['02:30', '00:15', '23:50'])('has one post for each day at %s, each revealed once', async (time) => {
    const [first, end] = [2026, 2027].map((year) => DateTime.fromObject({ year }, { zone }).toMillis())
    const world = new World('2026-01-01T00:00:00Z')
    world.now = (first ?? 0) - MINUTE_MS
    const { quiz } = world.gateway(records)
    await quiz.schedule(scheduleOf({ zone, time, revealHours: 2 }))
    for (; world.now < (end ?? 0); world.now += 60 * MINUTE_MS) await quiz.tick()
    const days = daysOf(2026, zone)
    expect(world.of('question').map(({ day }) => day)).toEqual(days)
    const reveals = world.of('reveal').map(({ day }) => day)
    expect(reveals).toEqual(days.slice(0, reveals.length))
    expect(reveals.length).toBeGreaterThanOrEqual(days.length - 1)
    const shown = world.of('question').map(({ at }) => DateTime.fromMillis(at, { zone }))
    const others = shown.filter((at) => lateBy(at, time) > 60)
    // At that time by the clocks, but on the one night on which they leave it out.
    expect(others.length).toBeLessThanOrEqual(1)
    const gaps = shown.slice(1).map((at, index) => at.toMillis() - (shown[index]?.toMillis() ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(DAY_MS - 120 * MINUTE_MS)
    expect(Math.max(...gaps)).toBeLessThanOrEqual(DAY_MS + 120 * MINUTE_MS)
    expect(world.faults).toEqual([])
  })
})

test('no question comes twice in a year to one channel', async () => {
  const world = new World('2026-01-01T09:00:00Z')
  const { quiz } = world.gateway(records)
  await quiz.schedule(scheduleOf({ zone: 'UTC', time: '09:00' }))
  const asked: string[] = []
  for (let day = 0; day < 365; day += 1) {
    world.now += DAY_MS
    await quiz.tick()
    asked.push(JSON.stringify((await quiz.round(world.of('question').at(-1)?.round ?? ''))?.wish))
  }
  expect(world.of('question')).toHaveLength(365)
  expect(new Set(asked).size).toBe(365)
})

/** The same numbers for the same seed. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
}

describe.each(['file', 'redis'] as const)('with records in a %s', (side) => {
  let server: RedisServer | null = null
  beforeAll(async () => {
    if (side === 'redis') server = await RedisServer.start()
  })
  afterAll(() => server?.stop())

  async function open(database: number): Promise<Records> {
    return openRecords({ redisUrl: server && `${server.url}/${database}`, storeFolder: join(home, `own-${database}`) })
  }

  test.each([1, 2, 3, 4])(
    'killed at any moment, it posts no question twice and leaves none out (seed %d)',
    async (seed) => {
      const own = await open(seed)
      const random = dice(seed)
      const world = new World('2026-03-20T00:00:00Z')
      let gateway = world.gateway(own)
      await gateway.quiz.schedule(scheduleOf({ zone: 'Europe/Paris', time: '02:30' }))
      let kills = 0
      for (let step = 0; step < 14 * 24 * 12; step += 1) {
        world.now += 5 * MINUTE_MS
        const killed = new Promise<void>((resolve) => {
          world.fate = () => {
            if (random() > 0.05) return
            gateway.die()
            kills += 1
            resolve()
          }
        })
        await Promise.race([gateway.quiz.tick(), killed])
        world.fate = () => undefined
        gateway = world.gateway(own)
      }
      const days = world.of('question').map(({ day }) => day)
      expect(kills).toBeGreaterThan(100)
      expect(days).toEqual([...new Set(days)])
      expect(days).toHaveLength(14)
      const reveals = world.of('reveal').map(({ round }) => round)
      expect(reveals).toEqual(
        world
          .of('question')
          .slice(0, reveals.length)
          .map(({ round }) => round),
      )
      expect(reveals.length).toBeGreaterThanOrEqual(12)
      await own.close()
    },
  )

  test('an outage of less than six hours leaves one late post, a longer one none', async () => {
    const own = await open(9)
    const world = new World('2026-05-01T00:00:00Z')
    const { quiz } = world.gateway(own)
    await quiz.schedule(scheduleOf({ zone: 'UTC', time: '09:00' }))
    const at = async (moment: string) => {
      world.now = Date.parse(moment)
      await quiz.tick()
      return world.of('question').map(({ day }) => day)
    }
    expect(await at('2026-05-01T14:59:59Z')).toEqual(['2026-05-01'])
    expect(await at('2026-05-02T15:00:01Z')).toEqual(['2026-05-01'])
    // Several days are no reason for several posts.
    expect(await at('2026-05-06T10:00:00Z')).toEqual(['2026-05-01', '2026-05-06'])
    expect(await at('2026-05-06T10:00:10Z')).toEqual(['2026-05-01', '2026-05-06'])
    await own.close()
  })

  test('five hundred who answer at once are counted once each', async () => {
    const own = await open(10)
    const world = new World('2026-05-01T09:00:00Z')
    const { quiz } = world.gateway(own)
    const round = await quiz.ask(
      { platform: 'discord', community: 'school', channel: 'python' },
      'moderator',
      '1',
      null,
    )
    const users = Array.from({ length: 500 }, (_, index) => `user-${index}`)
    const press = (user: string, index: number) =>
      quiz.answer(round.id, { platform: 'discord', community: 'school', user }, index % 3)
    const told = await Promise.all(users.flatMap((user, index) => [press(user, index), press(user, index + 1)]))
    expect(told.filter(({ kind }) => kind === 'counted')).toHaveLength(500)
    expect(told.filter(({ kind }) => kind === 'before')).toHaveLength(500)
    world.now += 24 * 60 * MINUTE_MS
    await quiz.tick()
    expect(world.of('reveal')[0]?.tally?.reduce((sum, count) => sum + count, 0)).toBe(500)
    const members = await Promise.all(users.map((user) => quiz.me({ platform: 'discord', community: 'school', user })))
    expect(members.every(({ answered }) => answered === 1)).toBe(true)
    const rights = members.filter(({ right }) => right === 1).length
    expect(rights).toBe(world.of('reveal')[0]?.tally?.[1])
    await own.close()
  })
})
