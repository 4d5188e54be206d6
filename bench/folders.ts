import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../workers/engine/packageRoot.js'

/** What the bench runs on CPython; it is read as it is, not built. */
export const BENCH_PYTHON_FOLDER = join(packageRoot(), 'bench', 'python')

const BUILT = join(import.meta.dirname, '..')

/** Programs of ours, built. */
export const TERMINAL = join(BUILT, 'src', 'adapters', 'terminal', 'main.js')
export const GATEWAY = join(BUILT, 'src', 'main.js')
export const WORKER = join(BUILT, 'workers', 'main.js')

/** What `npm run worker` hands to Node itself. */
export const WORKER_FLAGS = flagsIn(JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')))

function flagsIn({ scripts }: { scripts: { worker: string } }): string[] {
  return scripts.worker.match(/--max-\S+/gu) ?? []
}
