/** `npm run claims`: runs every program of test/claims on every Python found, and writes the record and the table of it. */
import { writeFileSync } from 'node:fs'
import { readConfig } from '../src/config.js'
import { findPythons } from '../workers/engine/pythons.js'
import { RECORD_FILE, TABLE_FILE } from './files.js'
import { gathered } from './gathered.js'
import { recordOf } from './recorded.js'
import { tableOf } from './table.js'

const { pythons } = await findPythons(readConfig())
const oldestFirst = [...pythons].reverse()
const record = recordOf(oldestFirst, await gathered(oldestFirst))
writeFileSync(RECORD_FILE, `${JSON.stringify(record, null, 1)}\n`)
writeFileSync(TABLE_FILE, tableOf(record))
for (const [id, { verdict }] of Object.entries(record.claims)) console.log(`${verdict.padEnd(24)} ${id}`)
console.log(`${Object.keys(record.claims).length} claims on ${record.pythons.join(', ')}`)
