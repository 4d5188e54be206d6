/** The quiz's bank: files that are read as they are, not built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readItem } from '../commands/quiz/head.js'
import type { Item } from '../commands/quiz/item.js'
import { UsageError } from '../src/errors.js'
import { packageRoot } from './engine/packageRoot.js'

const BANK_FOLDER = join(packageRoot(), 'commands', 'quiz', 'bank')

let items: ReadonlyMap<string, Item> | null = null

/** All of them, by their ids, in order. Throws an `Error` that names the file and line that cannot be read. */
export function bank(): ReadonlyMap<string, Item> {
  items ??= new Map(readBank().map((item) => [item.id, item]))
  return items
}

function readBank(): Item[] {
  const files = readdirSync(BANK_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.py'))
  const ids = files.map((file) => file.slice(0, -'.py'.length)).sort()
  return ids.map((id) => readItem(readFileSync(join(BANK_FOLDER, `${id}.py`), 'utf8'), id))
}

/** Throws `UsageError` (`no-such-question`). */
export function itemNamed(id: string): Item {
  const found = bank().get(id)
  if (found) return found
  throw new UsageError('no-such-question', 'There is no such question in the quiz any more.')
}
