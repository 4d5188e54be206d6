/**
 * `node check.mjs 3.10 3.11 …`: whether each of these Pythons is here, starts, and seals a snippet off. Prints what was
 * found, and ends with 1 where something is missing.
 */
import { readConfig } from '../../dist/src/config.js'
import { doctor } from '../../dist/workers/engine/doctor.js'

const { checks } = await doctor(readConfig())
for (const { name, ok, found, mend } of checks) {
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}: ${found}${mend === null ? '' : `; ${mend}`}\n`)
}

const missing = process.argv.slice(2).filter((minor) => !checks.some(({ name }) => name.startsWith(`Python ${minor}.`)))
if (missing.length > 0) process.stdout.write(`✗ missing or not starting: ${missing.join(', ')}\n`)
process.exit(missing.length === 0 && checks.every(({ ok }) => ok) ? 0 : 1)
