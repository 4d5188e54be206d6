/**
 * Sets up what is missing or stale: node_modules (npm ci) and dist (tsc). Every npm script runs it first.
 * Standard output stays free for the script's own answer; all progress goes to standard error.
 *
 * Plain Node, no dependencies: it runs before there are any. Several at once wait for each other.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { withLock } from './lock.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const sourceFolders = ['src', 'commands', 'workers', 'claims', 'quiz', 'lessons', 'help', 'bench']
const stamp = join(root, 'dist', '.built')

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** npm writes node_modules/.package-lock.json last, so it is there exactly when an installation is whole. */
function dependenciesAreFresh() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages ?? {}
  const installed = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages
  if (!installed) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === version && found.integrity === integrity : optional
  })
}

function sources() {
  return sourceFolders.flatMap((folder) => {
    try {
      return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|json)$/.test(file))
        .map((file) => join(folder, file))
    } catch {
      return []
    }
  })
}

/** What dist was built from: each source's name, size and time. */
function fingerprint() {
  return [...sources(), 'tsconfig.json', 'package-lock.json']
    .map((file) => {
      const { size, mtimeMs } = statSync(join(root, file))
      return `${file} ${size} ${mtimeMs}`
    })
    .join('\n')
}

function buildIsFresh() {
  try {
    return readFileSync(stamp, 'utf8') === fingerprint()
  } catch {
    return false
  }
}

function run(what, command, args) {
  process.stderr.write(`ourobot: ${what} …\n`)
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', process.stderr, process.stderr] })
  if (status === 0) return
  process.stderr.write(`ourobot: ${what} failed${error ? `: ${error.message}` : ''}; mend what is printed above\n`)
  process.exit(1)
}

/** Files of sources that are gone, so that nothing old can be imported. */
function removeOrphans() {
  const kept = new Set(sources().map((file) => file.replace(/\.(?:ts|json)$/, '')))
  for (const file of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
    const built = /^(.*)\.js(?:\.map)?$/.exec(file)
    if (built && !kept.has(built[1])) rmSync(join(root, 'dist', file))
  }
}

/** Types are the business of `npm run check`: a build that leaves them out takes a fraction of a second. */
function build() {
  const before = fingerprint()
  rmSync(stamp, { force: true })
  run('building', process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '--noCheck'])
  removeOrphans()
  writeFileSync(stamp, before)
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  process.stderr.write(`ourobot: Node ${process.versions.node} is too old; install Node 20.19 or newer\n`)
  process.exit(1)
}

requireNode()
if (!dependenciesAreFresh() || !buildIsFresh()) {
  await withLock(join(root, '.setup.lock'), () => {
    if (!dependenciesAreFresh()) run('installing dependencies', 'npm', ['ci', '--loglevel=warn'])
    if (!buildIsFresh()) build()
  })
}
