import { join } from 'node:path'
import { packageRoot } from '../workers/engine/packageRoot.js'

/** What the bench runs on CPython; it is read as it is, not built. */
export const BENCH_PYTHON_FOLDER = join(packageRoot(), 'bench', 'python')

/** The terminal's program, built. */
export const TERMINAL = join(import.meta.dirname, '..', 'src', 'adapters', 'terminal', 'main.js')
