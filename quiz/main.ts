/**
 * `npm run quiz`: what every question of the bank comes to on every Python found, written to docs/QUIZ.md. With an id, a
 * topic or the beginning of one behind `--`, these alone are shown with all that is said, and nothing is written.
 */
import { writeFileSync } from 'node:fs'
import { readConfig } from '../src/config.js'
import { bank } from '../workers/bank.js'
import { Engine } from '../workers/engine/engine.js'
import { allAnswered } from './answered.js'
import { shown } from './shown.js'
import { TABLE_FILE, tableOf } from './table.js'

const [wanted] = process.argv.slice(2)
const items = [...bank().values()].filter(({ id }) => wanted === undefined || id.startsWith(wanted))
const engine = await Engine.start(readConfig())
const pythons = [...engine.pythons].reverse()
const all = await allAnswered(engine, items, pythons)
await engine.close()
if (wanted !== undefined) for (const one of all) console.log(shown(one, pythons))
else writeFileSync(TABLE_FILE, tableOf(pythons, all))
const undecided = all.filter(({ outcomes }) => outcomes.some(({ question }) => question === null))
for (const { item } of undecided) console.log(`undecidable: ${item.id}`)
console.log(`${all.length} questions on ${pythons.map(({ version }) => version).join(', ')}`)
process.exitCode = undecided.length > 0 ? 1 : 0
