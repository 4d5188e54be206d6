import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkPicturePath, picturePath } from '../../../src/adapters/terminal/png.js'

const folder = mkdtempSync(join(tmpdir(), 'ourobot-png-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('one file has the name as it is, several have numbers', () => {
  expect(picturePath('out.png', '/a', 0, 1)).toBe('/a/out.png')
  expect(picturePath('b/out.png', '/a', 0, 2)).toBe('/a/b/out-1.png')
  expect(picturePath('/b/out', '/a', 1, 2)).toBe('/b/out-2')
})

test('a place that cannot be written is wrong use', async () => {
  await expect(checkPicturePath(join(folder, 'absent', 'out.png'))).rejects.toMatchObject({ code: 'no-such-folder' })
  await expect(checkPicturePath(folder)).rejects.toMatchObject({ code: 'is-a-folder' })
  await expect(checkPicturePath(join(folder, 'out.png'))).resolves.toBeUndefined()
})
