import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../../workers/engine/packageRoot.js'

/** This package's own version: `0.1.0`. */
export function ourVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }
  return version
}
