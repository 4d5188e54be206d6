/**
 * `npm run articles`: every article on every Python found; what its lines under "Versions" say goes into
 * commands/articles/measured.json, all of it into docs/ARTICLES.md. With an id, a topic or the beginning of one behind `--`,
 * these alone are shown with all that is said, and nothing is written.
 */
import { writeFileSync } from 'node:fs'
import { inLanes } from '../quiz/answered.js'
import { readConfig } from '../src/config.js'
import { articles } from '../workers/articles.js'
import { Engine } from '../workers/engine/engine.js'
import { faultsIn, lookedAt } from './looked.js'
import { MEASURED_FILE, measuredOf, writtenAs } from './measuring.js'
import { PAGE_FILE, pageOf } from './page.js'
import { shown } from './shown.js'

const [wanted] = process.argv.slice(2)
const all = [...articles().values()]
const chosen = all.filter(({ id }) => wanted === undefined || id.startsWith(wanted))
const engine = await Engine.start(readConfig())
const pythons = [...engine.pythons].reverse()
const names = pythons.map(({ minor }) => minor)
const looked = await inLanes(chosen, (article) => lookedAt(engine, article, pythons, all))
await engine.close()
const faults = looked.flatMap((one) => faultsIn(one, names))
if (wanted !== undefined) for (const one of looked) console.log(`${shown(one, names)}\n`)
else {
  writeFileSync(MEASURED_FILE, writtenAs(measuredOf(pythons, looked)))
  writeFileSync(PAGE_FILE, pageOf(pythons, looked))
  for (const fault of faults) console.log(fault)
}
console.log(`${looked.length} articles on ${pythons.map(({ version }) => version).join(', ')}: ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 1 : 0
