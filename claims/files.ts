import { join } from 'node:path'
import { packageRoot } from '../workers/engine/packageRoot.js'

export const RECORD_FILE = join(packageRoot(), 'commands', 'claims', 'verdicts.json')
export const TABLE_FILE = join(packageRoot(), 'docs', 'CLAIMS.md')
