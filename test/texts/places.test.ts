/** Sentences for people stand in `src/texts`, where another language finds them, and not in the adapters that show them. */
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import {
  isIdentifier,
  isImportDeclaration,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
  isVariableDeclaration,
  type Node,
} from 'typescript/unstable/ast'
import { API } from 'typescript/unstable/sync'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const adapters = join(root, 'src/adapters')

/** They speak to those who run the bot, at its start and in a terminal. */
const FOR_OPERATORS = new Set([
  'discord/discord.ts',
  'discord/entrance.ts',
  'discord/index.ts',
  'discord/register.ts',
  'discord/registration.ts',
  'discord/web.ts',
  'slack/app.ts',
  'slack/index.ts',
  'slack/print-manifest.ts',
  'slack/slack.ts',
])
/** Names, and what only programs read. */
const NAMES = new Set([
  'Bearer …',
  'python … …',
  'python all …',
  'quiz own …',
  'view … …',
  'ourobot slack installations',
  'the folder …',
  'View Channel',
  'Send Messages',
  'Send Messages in Threads',
  'Attach Files',
  'Read Message History',
  'Redis',
  'Slack',
  'UTC',
])
/** Their words are for the log; the words of others go to whoever asked. */
const LOGGED = new Set([
  'BusyError',
  'ClosedError',
  'DeliveryError',
  'Error',
  'MachineError',
  'OurobotError',
  'TypeError',
  'UnsureError',
])

/** Stands for what a template is filled with, as a word. */
const VALUE = '‹x›'

/** Words of three or more, or one that begins as a sentence or a label does. */
function isSaid(written: string): boolean {
  const text = written.replace(/<[^>]*>/g, '')
  const words = text.match(/\p{L}[\p{L}’']*/gu) ?? []
  if (words.every((word) => word === 'x')) return false
  const isSentence = words.length > 2 && /[\p{L}›] [\p{L}‹]+/u.test(text)
  const isLabel = /^[^\p{L}]*\p{Lu}\p{Ll}+(?:$|[ ?!.…])/u.test(text)
  return (isSentence || isLabel) && !NAMES.has(text.replaceAll(VALUE, '…'))
}

function isLogged(node: Node): boolean {
  return isNewExpression(node) && isIdentifier(node.expression) && LOGGED.has(node.expression.text)
}

function each(node: Node, see: (node: Node) => boolean): void {
  if (see(node)) node.forEachChild((child) => void each(child, see))
}

/** The constants that errors for the log are made of. */
function loggedNames(file: Node): Set<string> {
  const names = new Set<string>()
  const collect = (node: Node) => {
    if (isIdentifier(node)) names.add(node.text)
    return true
  }
  let known = -1
  while (names.size > known) {
    known = names.size
    each(file, (node) => {
      if (isLogged(node)) each(node, collect)
      if (isVariableDeclaration(node) && isIdentifier(node.name) && node.initializer && names.has(node.name.text))
        each(node.initializer, collect)
      return true
    })
  }
  return names
}

function saidIn(file: Node): string[] {
  const names = loggedNames(file)
  const said: string[] = []
  each(file, (node) => {
    if (isImportDeclaration(node) || isLogged(node)) return false
    if (isVariableDeclaration(node) && isIdentifier(node.name) && names.has(node.name.text)) return false
    if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) {
      if (isSaid(node.text)) said.push(node.text)
    } else if (isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
      if (isSaid(parts.join(VALUE))) said.push(parts.join('…'))
    }
    return true
  })
  return said
}

const api = new API({ cwd: root })
afterAll(() => api.close())

test('no sentence and no label of the chats stands in their adapters', () => {
  const [project] = api.updateSnapshot({ openProject: join(root, 'tsconfig.json') }).getProjects()
  const files = ['', 'discord', 'slack'].flatMap((folder) =>
    readdirSync(join(adapters, folder), { recursive: folder !== '', encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(adapters, folder, name)),
  )
  expect(files.length).toBeGreaterThan(100)
  const found = files.flatMap((path) => {
    const name = relative(adapters, path)
    const file = FOR_OPERATORS.has(name) ? undefined : project?.program.getSourceFile(path)
    return file ? saidIn(file).map((text) => `${name}: ${text}`) : []
  })
  expect(found).toEqual([])
})

test.each(['Nothing was installed.', 'Wrong?', 'More', 'Next ▶', '◀ Back', 'asked by x and y', 'no Python is there'])(
  '%s would be found',
  (text) => expect(isSaid(text)).toBe(true),
)
