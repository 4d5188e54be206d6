import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { StoreError } from '../../src/errors.js'
import { openStore } from '../../src/store/index.js'
import { ENTRY_LIMIT_BYTES } from '../../src/store/limits.js'
import type { Store } from '../../src/store/store.js'
import { RedisServer } from '../redis-server.js'

const HOUR_MS = 3_600_000
const root = join(import.meta.dirname, '..', '..')

let server: RedisServer
let home: string
let folder: string
beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'scripts/setup.mjs')])
  server = await RedisServer.start()
  home = mkdtempSync(join(tmpdir(), 'ourobot-store-'))
})
afterAll(async () => {
  await server.stop()
  rmSync(home, { recursive: true })
})
let folders = 0
beforeEach(() => {
  folders += 1
  folder = join(home, `${folders}`)
})

function open(side: 'file' | 'redis', limitBytes?: number): Promise<Store> {
  const redisUrl = side === 'redis' ? `${server.url}/${folders % 16}` : null
  return openStore({ redisUrl, storeFolder: folder }, limitBytes)
}

function entryOf(value: string | Buffer, owner: string | null = null, keptMs = HOUR_MS) {
  return { value: Buffer.from(value), keptMs, owner }
}

/** Looks until it is gone: there is no event for what time takes away. */
async function untilGone(store: Store, key: string): Promise<void> {
  while ((await store.get(key)) !== null) await new Promise(setImmediate)
}

describe.each(['file', 'redis'] as const)('the %s store', (side) => {
  let store: Store
  beforeEach(async () => {
    store = await open(side)
  })
  afterEach(() => store.close())

  test('gives back what was kept, to the byte, under any key', async () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), bytes, async (key, value) => {
        await store.set(key, entryOf(Buffer.from(value), 'ada'))
        expect(await store.get(key)).toEqual(Buffer.from(value))
      }),
      { numRuns: 50 },
    )
  })

  test('has nothing where nothing was kept', async () => {
    expect(await store.get('none')).toBeNull()
    await store.delete('none')
    expect(await store.forget('nobody')).toBe(0)
  })

  test('keeps the later of two under one key', async () => {
    await Promise.all([store.set('a', entryOf('one')), store.set('a', entryOf('two'))])
    expect(await store.get('a')).toEqual(Buffer.from('two'))
  })

  test('keeps the first of several that come at once, and tells all of it', async () => {
    const values = ['one', 'two', 'three'].map((value) => entryOf(value, 'ada'))
    const kept = await Promise.all(values.map((entry) => store.setOnce('a', entry)))
    expect(kept).toEqual([kept[0], kept[0], kept[0]])
    expect(await store.get('a')).toEqual(kept[0])
    await store.set('b', entryOf('four'))
    expect(await store.setOnce('b', entryOf('five', 'ada'))).toEqual(Buffer.from('four'))
    expect(await store.forget('ada')).toBe(1)
    expect(await store.setOnce('a', entryOf('six'))).toEqual(Buffer.from('six'))
  })

  test('takes away what is deleted, and no more', async () => {
    await store.set('a', entryOf('one'))
    await store.set('b', entryOf('two'))
    await store.delete('a')
    expect(await store.get('a')).toBeNull()
    expect(await store.get('b')).toEqual(Buffer.from('two'))
  })

  test('lets things go when their time is over', async () => {
    await store.set('short', entryOf('one', 'ada', 60))
    await store.set('long', entryOf('two', 'ada'))
    expect(await store.get('short')).toEqual(Buffer.from('one'))
    await untilGone(store, 'short')
    expect(await store.get('long')).toEqual(Buffer.from('two'))
    expect(await store.forget('ada')).toBe(1)
  })

  test('forgets all of an owner and nothing of others', async () => {
    await store.set('a', entryOf('one', 'ada'))
    await store.set('b', entryOf('two', 'ada'))
    await store.set('c', entryOf('three', 'grace'))
    await store.set('d', entryOf('four'))
    expect(await store.forget('ada')).toBe(2)
    expect(await Promise.all(['a', 'b', 'c', 'd'].map((key) => store.get(key)))).toEqual([
      null,
      null,
      Buffer.from('three'),
      Buffer.from('four'),
    ])
    expect(await store.forget('ada')).toBe(0)
  })

  test('forgets all of a group, and nothing of others who are called alike', async () => {
    const owners = ['slack-T1/ada', 'slack-T1/bob', 'slack-T11/ada', 'slack-T1', '[a-s]lack-T1/ada']
    for (const owner of owners) await store.set(owner, entryOf('one', owner))
    const left = async () => {
      const values = await Promise.all(owners.map((owner) => store.get(owner)))
      return owners.filter((_, at) => values[at] !== null)
    }
    expect(await store.forget('slack-T1/bob')).toBe(1)
    expect(await left()).toEqual(owners.filter((owner) => owner !== 'slack-T1/bob'))
    expect(await store.forget('slack-T1/')).toBe(1)
    expect(await left()).toEqual(['slack-T11/ada', 'slack-T1', '[a-s]lack-T1/ada'])
    expect(await store.forget('slack-T1/')).toBe(0)
    expect(await store.forget('[a-s]lack-T1/')).toBe(1)
    expect(await left()).toEqual(['slack-T11/ada', 'slack-T1'])
  })

  test('forgets an entry with its last owner only', async () => {
    await store.set('a', entryOf('one', 'ada'))
    await store.set('a', entryOf('two', 'grace'))
    expect(await store.forget('ada')).toBe(0)
    expect(await store.get('a')).toEqual(Buffer.from('two'))
    expect(await store.forget('grace')).toBe(1)
  })

  test('still knows everything when it is opened again', async () => {
    await store.set('a', entryOf('one', 'ada'))
    await store.close()
    store = await open(side)
    expect(await store.get('a')).toEqual(Buffer.from('one'))
    expect(await store.forget('ada')).toBe(1)
  })

  test('refuses what is too large, and says how large that is', async () => {
    const large = store.set('a', entryOf(Buffer.alloc(ENTRY_LIMIT_BYTES + 1)))
    await expect(large).rejects.toThrow(StoreError)
    await expect(large).rejects.toThrow('16777217 bytes are more than the 16777216 that an entry may have; keep less')
    expect(await store.get('a')).toBeNull()
    await store.set('a', entryOf(Buffer.alloc(ENTRY_LIMIT_BYTES)))
    expect((await store.get('a'))?.length).toBe(ENTRY_LIMIT_BYTES)
  })

  test.each([0, -1, 0.5, Number.NaN])('refuses to keep something for %d ms', async (keptMs) => {
    await expect(store.set('a', entryOf('one', null, keptMs))).rejects.toMatchObject({ code: 'entry-time-wrong' })
  })

  test('says that it can be used', async () => {
    await store.check()
  })
})

describe('a folder', () => {
  test('that holds more than its limit loses what would be gone soonest', async () => {
    const store = await open('file', 3000)
    await store.set('soon', entryOf(Buffer.alloc(1000), null, HOUR_MS))
    await store.set('later', entryOf(Buffer.alloc(1000), null, 3 * HOUR_MS))
    await store.set('middle', entryOf(Buffer.alloc(1000), null, 2 * HOUR_MS))
    expect(await store.get('soon')).toBeNull()
    expect(await store.get('later')).not.toBeNull()
    await store.close()
    const smaller = await open('file', 1500)
    expect(await smaller.get('middle')).toBeNull()
    expect(await smaller.get('later')).not.toBeNull()
    await smaller.close()
  })

  test('whose things are over is empty after the next start', async () => {
    const store = await open('file')
    await store.set('a', entryOf('one', null, 1))
    await untilGone(store, 'a')
    await store.close()
    await (await open('file')).close()
    expect(readdirSync(folder)).toEqual([])
  })

  test('leaves files of others alone', async () => {
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    writeFileSync(join(folder, 'f'.repeat(64)), 'torn')
    const store = await open('file')
    await store.set('a', entryOf('one', null, 1))
    await store.close()
    expect(readdirSync(folder)).toContain('notes.txt')
  })

  test('that is no folder says so and what to do', async () => {
    writeFileSync(folder, '')
    await expect(open('file')).rejects.toMatchObject({
      code: 'store-unreachable',
      message: `the folder ${folder} cannot be used; see to it that it is there`,
    })
  })

  test('that is gone is no longer usable', async () => {
    const store = await open('file')
    rmSync(folder, { recursive: true })
    await expect(store.check()).rejects.toThrow(StoreError)
    await expect(store.set('a', entryOf('one'))).rejects.toThrow(StoreError)
    await store.close()
  })

  test('whose writer is killed in mid-write holds a whole value and no rest', async () => {
    const bytes = 4_000_000
    for (let moment = 1; moment <= 8; moment += 1) {
      const writer = fork(join(import.meta.dirname, 'writer.mjs'), [folder, `${bytes}`])
      await once(writer, 'message')
      const watcher = watch(folder)
      for (let changes = 0; changes < moment; changes += 1) await once(watcher, 'change')
      watcher.close()
      writer.kill('SIGKILL')
      await once(writer, 'exit')
      const store = await open('file')
      const value = await store.get('picture')
      expect(value?.equals(Buffer.alloc(bytes, value[0]))).toBe(true)
      expect(readdirSync(folder)).toHaveLength(1)
      expect(await store.forget('ada')).toBe(1)
      await store.close()
    }
  })
})

test('what is in Redis outlives it, and meanwhile the store says at once that it is away', async () => {
  const store = await open('redis')
  await store.set('a', entryOf('one', 'ada'))
  await server.kill()
  const started = performance.now()
  await expect(store.get('a')).rejects.toMatchObject({ name: 'StoreError', code: 'store-unreachable' })
  await expect(store.check()).rejects.toThrow(StoreError)
  expect(performance.now() - started).toBeLessThan(5000)
  await server.up()
  const back = async () => store.get('a').catch(() => null)
  while (!(await back())) await new Promise(setImmediate)
  expect(await store.forget('ada')).toBe(1)
  await store.close()
})
