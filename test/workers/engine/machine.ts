/** The machine that the tests run on: its Pythons, and fork servers with the fixture analysis `plain`. */
import { join } from 'node:path'
import { readConfig } from '../../../src/config.js'
import { ForkServer, type ServerOptions } from '../../../workers/engine/forkServer.js'
import { packageRoot } from '../../../workers/engine/packageRoot.js'
import { findPythons, type Python } from '../../../workers/engine/pythons.js'

export const places = readConfig()
export const { pythons } = await findPythons(places)
/** A wall for what never ends: soon reached, and long enough to begin in on a busy machine. */
export const BRIEF_MS = 2000
/** Enough for what takes seconds and lies in no version's ways. */
export const oldestAndNewest = new Set([pythons.at(-1), pythons[0]])

export function startPlain(python: Python, options: ServerOptions = {}): Promise<ForkServer> {
  const modules = [join(packageRoot(), 'test', 'workers', 'engine', 'fixtures')]
  return ForkServer.start(python, { modules, analyses: { plain: ['plain', 'run'] }, ...options })
}
