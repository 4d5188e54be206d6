import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeRecords } from '../../../workers/engine/notebook.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ourobot-notebook-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function taken(written: string): Promise<unknown[]> {
  const path = join(folder, 'notebook')
  await writeFile(path, written)
  const records = takeRecords(path)
  expect(existsSync(path)).toBe(false)
  return records
}

test('records are read in order, up to the first NUL byte', async () => {
  expect(await taken(`[1]\n{"a":"é"}\n\0\0[2]\n`)).toEqual([[1], { a: 'é' }])
})

test('a record that was torn is left out', async () => {
  expect(await taken('[1]\n[2,\0')).toEqual([[1]])
})

test('a line that is no JSON is left out, and those around it stay', async () => {
  expect(await taken('[1]\nnonsense\n[2]\n\0')).toEqual([[1], [2]])
})

test('records may be longer than what is read at a time', async () => {
  const long = 'x'.repeat(150_000)
  expect(await taken(`["${long}"]\n[2]\n\0`)).toEqual([[long], [2]])
})

test('an untouched notebook has no records', async () => {
  expect(await taken('\0\0\0')).toEqual([])
})
