/** commands/articles/measured.json: what each line under "Versions" says on each Python. */
import { join } from 'node:path'
import type { Measured, MeasuredValue } from '../commands/articles/measured.js'
import { agreements } from '../commands/versions.js'
import { packageRoot } from '../workers/engine/packageRoot.js'
import type { Python } from '../workers/engine/pythons.js'
import type { Looked } from './looked.js'

export const MEASURED_FILE = join(packageRoot(), 'commands', 'articles', 'measured.json')

/** `pythons`: oldest first, as the outcomes are. */
export function measuredOf(pythons: readonly Python[], all: readonly Looked[]): Measured {
  const names = pythons.map(({ minor }) => minor)
  const articles = all.map((looked) => [looked.article.id, linesOf(looked, names)])
  return { pythons: pythons.map(({ version }) => version), articles: Object.fromEntries(articles) }
}

function linesOf({ article, outcomes }: Looked, names: readonly string[]): Record<string, MeasuredValue[]> {
  const lines = article.versions.map(({ label }, line) => {
    const values = outcomes.map(({ texts }) => texts?.versions[line]?.value ?? '')
    const groups = agreements(names, values).filter(({ value }) => value !== '')
    return [label, groups.map(({ value, names: on }) => ({ value, on }))]
  })
  return Object.fromEntries(lines)
}

export function writtenAs(measured: Measured): string {
  return `${JSON.stringify(measured, null, 1)}\n`
}
