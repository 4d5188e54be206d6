import { afterAll, beforeAll, expect, test } from 'vitest'
import { examples } from '../../commands/examples.js'
import { commands } from '../../commands/index.js'
import { readConfig } from '../../src/config.js'
import { Engine } from '../../workers/engine/engine.js'
import { work } from '../../workers/work.js'

let engine: Engine
beforeAll(async () => {
  engine = await Engine.start(readConfig())
})
afterAll(() => engine.close())

test.each(examples)('$title has an answer with a picture on every Python', async ({ command: wanted, code }) => {
  const command = commands.find(({ name }) => name === wanted)
  if (!command) throw new Error(`there is no command ${wanted}`)
  const pythons = engine.pythons.map(({ version }) => version)
  const { analyses, reply } = await work(engine, { command, code, pythons }, false)
  expect(analyses.map(({ result }) => result.kind)).toEqual(pythons.map(() => 'finished'))
  expect(reply.picture).not.toBeNull()
  expect(code.split('\n').length).toBeLessThanOrEqual(10)
})
