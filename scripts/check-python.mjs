/**
 * ruff over our Python: lint and format, as a library, so that no Python tooling has to be installed.
 * `--fix` sorts imports, modernises annotations and formats; the rest is mended by hand.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const engine = 'workers/engine/python'
/** Snippets are what learners write and attackers send: ugly on purpose. */
const snippets = /^test\/(?:snippets|hostile)\//

/** Programs that show what a style guide forbids: formatted, and no more. */
const lessons = /^test\/claims\//

const files = [engine, 'test', 'bench']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.py') && !snippets.test(file))
  .sort()

const workspace = new Workspace(
  {
    'target-version': 'py39',
    'line-length': 120,
    lint: {
      select: ['E', 'F', 'W', 'B', 'UP', 'SIM', 'I'],
      // Long lists of names read better as words.
      ignore: ['SIM905'],
      isort: {
        'known-first-party': files.filter((file) => file.startsWith(engine)).map((file) => basename(file, '.py')),
      },
    },
  },
  PositionEncoding.Utf16,
)

function applied(text, edits) {
  const lines = text.split('\n')
  const offset = ({ row, column }) =>
    lines.slice(0, row - 1).reduce((sum, line) => sum + line.length + 1, 0) + column - 1
  return edits.reduceRight(
    (result, edit) =>
      result.slice(0, offset(edit.location)) + (edit.content ?? '') + result.slice(offset(edit.end_location)),
    text,
  )
}

/** Codes whose fixes never change what the program does. */
const HARMLESS = /^(?:I001|F401|UP\d+)$/

function fixed(text) {
  const fix = workspace.check(text).find(({ code, fix }) => HARMLESS.test(code) && fix)?.fix
  if (!fix) return workspace.format(text)
  const better = applied(text, fix.edits)
  return better === text ? workspace.format(text) : fixed(better)
}

let complaints = 0
for (const file of files) {
  const path = join(root, file)
  let text = readFileSync(path, 'utf8')
  const complain = (where, what) => {
    complaints += 1
    process.stdout.write(`${file}${where}: ${what}\n`)
  }
  try {
    if (process.argv.includes('--fix')) {
      const better = lessons.test(file) ? workspace.format(text) : fixed(text)
      if (better !== text) writeFileSync(path, better)
      text = better
    }
    for (const { code, message, start_location: at } of lessons.test(file) ? [] : workspace.check(text)) {
      complain(`:${at.row}:${at.column}`, `${code ?? 'syntax'} ${message}`)
    }
    if (workspace.format(text) !== text) complain('', 'is not formatted')
  } catch (error) {
    complain('', error instanceof Error ? error.message : error)
  }
}
process.exit(complaints === 0 ? 0 : 1)
