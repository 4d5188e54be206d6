import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, expect, test } from 'vitest'
import { readSources } from '../../../src/adapters/terminal/source.js'

const folder = mkdtempSync(join(tmpdir(), 'ourobot-source-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return name
}

const nothing = Readable.from([])

test('files are read in the order of their names', async () => {
  const names = [file('b.py', 'b'), file('a.py', 'a')]
  expect(await readSources(names, folder, nothing)).toEqual([
    { name: 'b.py', code: 'b' },
    { name: 'a.py', code: 'a' },
  ])
})

test('- is standard input', async () => {
  const input = Readable.from([Buffer.from('a ='), Buffer.from(' 1')])
  expect(await readSources(['-', '-'], folder, input)).toEqual([
    { name: '-', code: 'a = 1' },
    { name: '-', code: 'a = 1' },
  ])
})

test('a byte order mark is left out, as Python leaves it out', async () => {
  expect(await readSources([file('bom.py', '\ufeffa')], folder, nothing)).toEqual([{ name: 'bom.py', code: 'a' }])
})

test('a lone carriage return is a line end, and one before a line feed stays', async () => {
  const [source] = await readSources([file('mac.py', 'a = 1\rb = 2\r\n')], folder, nothing)
  expect(source?.code).toBe('a = 1\nb = 2\r\n')
})

test('bytes that are no UTF-8 become lone surrogates, which the engine refuses', async () => {
  expect(await readSources([file('latin.py', Buffer.from('a\xe9', 'latin1'))], folder, nothing)).toEqual([
    { name: 'latin.py', code: 'a\udce9' },
  ])
})

test('of an endless file no more is read than the engine needs to refuse it', async () => {
  const [source] = await readSources(['/dev/zero'], folder, nothing)
  expect(source?.code.length).toBeGreaterThan(4000)
})

test('a file that is not there is wrong use', async () => {
  const reading = readSources([file('there.py', ''), 'absent.py'], folder, nothing)
  await expect(reading).rejects.toMatchObject({ code: 'no-such-file', message: expect.stringContaining('"absent.py"') })
})

test('a folder is wrong use', async () => {
  await expect(readSources(['.'], folder, nothing)).rejects.toMatchObject({ code: 'is-a-folder' })
})
