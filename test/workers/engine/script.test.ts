import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ForkServer } from '../../../workers/engine/forkServer.js'
import { pythons } from './machine.js'

const PROGRAM = 'print(*globals())'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ourobot-'))
  file = join(folder, 'snippet.py')
  await writeFile(file, PROGRAM)
})
afterAll(() => rm(folder, { recursive: true }))

test.each(pythons)('Python $version: the names of a program are those of python FILE, in its order', async (python) => {
  const server = await ForkServer.start(python)
  try {
    const { stdout } = await promisify(execFile)(python.executable, [file])
    expect((await server.run({ analysis: 'claim', code: PROGRAM })).stdout).toBe(stdout)
  } finally {
    await server.close()
  }
})
