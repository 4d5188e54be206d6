import { fork } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openRecords } from '../../src/records/index.js'
import { type Records, Shelf } from '../../src/records/records.js'
import { RedisServer } from '../redis-server.js'

let server: RedisServer
let home: string
let folders = 0
beforeAll(async () => {
  server = await RedisServer.start()
  home = mkdtempSync(join(tmpdir(), 'ourobot-records-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true })
})
beforeEach(() => {
  folders += 1
})

function folder(): string {
  return join(home, `${folders}`)
}

function open(side: 'file' | 'redis'): Promise<Records> {
  return openRecords({ redisUrl: side === 'redis' ? `${server.url}/${folders % 16}` : null, storeFolder: folder() })
}

const PLACE = { shelf: 'points', name: 'ada' }
const oneMore = (there: unknown) => Number(there ?? 0) + 1

describe.each(['file', 'redis'] as const)('records in a %s', (side) => {
  let records: Records
  beforeEach(async () => {
    records = await open(side)
  })
  afterEach(() => records.close())

  test('give back what was put there, and null where there is nothing', async () => {
    expect(await records.get(PLACE)).toBeNull()
    const value = { points: 3, days: ['2026-03-29'], name: 'Ad"a\n\u2028🐍' }
    expect(await records.update(PLACE, ['ada'], () => value)).toEqual(value)
    expect(await records.get(PLACE)).toEqual(value)
  })

  test('lose no change of five hundred that come at once to one record', async () => {
    await Promise.all(Array.from({ length: 500 }, () => records.update(PLACE, [], oneMore)))
    expect(await records.get(PLACE)).toBe(500)
  })

  test('lose no change of two who have opened them both, where several may', async () => {
    const other = side === 'redis' ? await open(side) : records
    await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 2 ? records : other).update(PLACE, [], oneMore)))
    expect(await records.get(PLACE)).toBe(100)
    if (other !== records) await other.close()
  })

  test('show a shelf as a whole, and nothing of another', async () => {
    await records.update(PLACE, [], () => 1)
    await records.update({ shelf: 'points', name: 'grace' }, [], () => 2)
    await records.update({ shelf: 'pointsmen', name: 'alan' }, [], () => 3)
    expect(await records.all('points')).toEqual(new Map([['ada', 1], ['grace', 2]]))
    expect(await records.all('none')).toEqual(new Map())
  })

  test('take away what a change makes null, and a shelf that is cleared', async () => {
    await records.update(PLACE, ['ada'], () => 1)
    expect(await records.update(PLACE, ['ada'], () => null)).toBeNull()
    expect(await records.all('points')).toEqual(new Map())
    await records.update(PLACE, ['ada'], () => 1)
    await records.clear('points')
    expect(await records.get(PLACE)).toBeNull()
  })

  test('forget all that an owner has, alone or together with others, and nothing else', async () => {
    await records.update(PLACE, ['user-ada', 'community-1'], () => 1)
    await records.update({ shelf: 'boxes', name: 'ada' }, ['user-ada'], () => 2)
    await records.update({ shelf: 'points', name: 'grace' }, ['user-grace', 'community-1'], () => 3)
    expect(await records.forget('user-ada')).toBe(2)
    expect(await records.forget('user-ada')).toBe(0)
    expect(await records.all('points')).toEqual(new Map([['grace', 3]]))
    expect(await records.forget('community-1')).toBe(1)
    expect(await records.get({ shelf: 'points', name: 'grace' })).toBeNull()
  })

  test('still know everything when they are opened again', async () => {
    await records.update(PLACE, ['ada'], oneMore)
    await records.update(PLACE, ['ada'], oneMore)
    await records.close()
    records = await open(side)
    expect(await records.get(PLACE)).toBe(2)
    expect(await records.forget('ada')).toBe(1)
  })

  test('count as none what is of another shape than its shelf', async () => {
    const shelf = new Shelf(records, 'points', z.number())
    await records.update(PLACE, [], () => 'three')
    expect(await shelf.get('ada')).toBeNull()
    expect(await shelf.update('ada', [], (there) => (there ?? 10) + 1)).toBe(11)
    expect(await shelf.all()).toEqual(new Map([['ada', 11]]))
  })
})

describe('the journal', () => {
  const path = () => join(folder(), 'records.jsonl')

  test('has every change that was told, when its process is killed among changes', async () => {
    const writer = fork(join(import.meta.dirname, 'writer.mjs'), [folder()])
    let told = 0
    writer.on('message', (count: number) => {
      told = count
      if (told === 200) writer.kill('SIGKILL')
    })
    await once(writer, 'exit')
    const records = await open('file')
    expect(await records.get(PLACE)).toBeGreaterThanOrEqual(told)
    await records.close()
  })

  test('leaves out a last line that was begun and not ended, and goes on after it', async () => {
    let records = await open('file')
    await records.update(PLACE, [], () => 1)
    await records.close()
    appendFileSync(path(), '["points","ada",2')
    records = await open('file')
    expect(await records.get(PLACE)).toBe(1)
    await records.update(PLACE, [], () => 3)
    await records.close()
    records = await open('file')
    expect(await records.get(PLACE)).toBe(3)
    await records.close()
  })

  test('stays short, however often one record changes', async () => {
    const records = await open('file')
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(Array.from({ length: 4000 }, () => records.update(PLACE, [], oneMore)))
    }
    expect(await records.get(PLACE)).toBe(24_000)
    await records.close()
    expect(readFileSync(path(), 'utf8').split('\n').length).toBeLessThan(15_000)
  })

  test('tells nobody of a change that could not be written, and is as it was before', async () => {
    const records = await open('file')
    await records.update(PLACE, [], () => 1)
    rmSync(folder(), { recursive: true })
    writeFileSync(folder(), '')
    // The first of them is still in the file that is open; what is written anew is not.
    await Promise.all(Array.from({ length: 20_000 }, () => records.update(PLACE, [], oneMore)))
    const failed = await Promise.allSettled([records.update(PLACE, [], oneMore), records.update(PLACE, [], oneMore)])
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await records.get(PLACE)).toBe(20_001)
    await records.close()
  })

  test('says what to mend where a line in the middle cannot be read', async () => {
    const records = await open('file')
    await records.close()
    appendFileSync(path(), 'x\n["points","ada",2,[]]\n')
    await expect(open('file')).rejects.toMatchObject({ code: 'records-unreadable' })
    expect(existsSync(path())).toBe(true)
  })
})
