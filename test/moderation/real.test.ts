/** What a community blocks, in real runs: nothing of such an answer is drawn or kept. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { keepAnswer } from '../../src/answers.js'
import { readConfig } from '../../src/config.js'
import type { Finished, Job, Request } from '../../src/contract.js'
import { Rulebook } from '../../src/moderation/rulebook.js'
import { openSettings } from '../../src/settings/index.js'
import type { Settings } from '../../src/settings/settings.js'
import { openStore } from '../../src/store/index.js'
import type { Store } from '../../src/store/store.js'
import { unwatched } from '../../src/telemetry/journey.js'
import { Engine } from '../../workers/engine/engine.js'
import { runOn } from '../../workers/run.js'

const strict = { platform: 'discord', community: 'strict', channel: null } as const

let engine: Engine
beforeAll(async () => {
  engine = await Engine.start(readConfig())
})
afterAll(() => engine.close())

let storeFolder: string
let store: Store
let settings: Settings
beforeEach(async () => {
  storeFolder = mkdtempSync(join(tmpdir(), 'ourobot-moderation-'))
  store = await openStore({ redisUrl: null, storeFolder })
  settings = await openSettings({ redisUrl: null, storeFolder: join(storeFolder, 'settings') })
  await settings.settle(strict, { blockedWords: ['troll'], blockedLinks: ['bad.example'], blockedInvitations: true })
})
afterEach(async () => {
  for (const part of [store, settings]) await part.close()
  rmSync(storeFolder, { recursive: true })
})

let asked = 0
function jobOf(command: string, code: string, more: Partial<Request> & { community?: string } = {}): Job {
  const { community = 'strict', ...others } = more
  asked += 1
  const asker = { platform: 'discord', user: 'ada', channel: 'c1', community } as const
  return {
    id: `discord-${asked}`,
    request: { command, code, python: 'default', asker, ...others },
    askedAt: Date.now(),
    delivery: {},
  }
}

function answerTo(job: Job): Promise<Finished> {
  const run = runOn(engine, store, new Rulebook(settings), unwatched)
  return run(job, async () => undefined, new AbortController().signal)
}

const kept = () => readdirSync(storeFolder).filter((name) => name !== 'settings')

const WORD = "word = 'tr' + chr(111) + 'll'"
const runs: [what: string, command: string, code: string, withheld: object][] = [
  ['the code', 'refcount', 'a = 1  # Troll', { rule: 'word', place: 'code' }],
  ['a word of the code that never runs', 'heap', 'if 0:\n    troll()', { rule: 'word', place: 'code' }],
  ['output', 'heap', `print('tr' + 'oll')`, { rule: 'word', place: 'output' }],
  [
    'output that is joined of items',
    'heap',
    "parts = ['ll', 'o', 'tr']\nprint(*parts[::-1], sep='')",
    { rule: 'word', place: 'output' },
  ],
  [
    'output letter by letter',
    'refcount',
    "for each in 'tr' 'oll':\n    print(each)",
    { rule: 'word', place: 'output' },
  ],
  ['output with zero width', 'is', "print('tro' + chr(0x200b) + 'll')", { rule: 'word', place: 'output' }],
  [
    'output in full width',
    'heap',
    "print(''.join(chr(ord(each) + 0xfee0) for each in 'tr' 'oll'))",
    { rule: 'word', place: 'output' },
  ],
  ['errors', 'sizeof', "import sys\nsys.stderr.write('tr' + 'oll')", { rule: 'word', place: 'output' }],
  ['an exception', 'heap', "raise ValueError('tr' + 'oll')", { rule: 'word' }],
  ['a repr', 'heap', `${WORD}\nboxes = [word]`, { rule: 'word', place: 'objects' }],
  ['a repr of letters', 'heap', "boxes = [*'tr', *'oll']", { rule: 'word', place: 'objects' }],
  ['a repr with zero width', 'refcount', "a = ['tro' + chr(0x200b) + 'll']", { rule: 'word', place: 'objects' }],
  ['a size', 'sizeof', `a = ['tr' + 'oll']`, { rule: 'word', place: 'objects' }],
  ['a name', 'heap', "globals()['tr' + 'oll'] = []", { rule: 'word', place: 'objects' }],
  [
    'a name of a function',
    'heap',
    "exec('def tr' + 'oll(x): return [x]')\ny = eval('tr' + 'oll')([1])",
    { rule: 'word' },
  ],
  ['an attribute', 'heap', "class A: pass\na = A()\nsetattr(a, 'tr' + 'oll', [1])", { rule: 'word', place: 'objects' }],
  ['a key', 'refcount', "a = {'tr' + 'oll': []}", { rule: 'word', place: 'objects' }],
  ['a type', 'refcount', "T = type('Tr' + 'oll', (), {})\na = T()", { rule: 'word', place: 'objects' }],
  ['a type that grows', 'leaks', "T = type('Tr' + 'oll', (), {})\nall = []\nall.append(T())", { rule: 'word' }],
  ['one side', 'compare', "print('tr' + 'oll')\n---\nprint(1)", { rule: 'word' }],
  ['a link', 'heap', "print('http://bad.' + 'example/x')", { rule: 'link', place: 'output', text: 'bad.example/x' }],
  ['an invitation', 'refcount', "a = ['discord.' + 'gg/abc']", { rule: 'invitation', place: 'objects' }],
]

describe('is withheld, and nothing of it is kept:', () => {
  test.each(runs)('%s', async (_, command, code, withheld) => {
    const { outcome } = await answerTo(jobOf(command, code))
    expect(outcome).toMatchObject({
      kind: 'failed',
      code: 'withheld',
      message: 'This answer holds something that is not shown in this community.',
      withheld,
    })
    expect(kept()).toEqual([])
  })
})

test('elsewhere the same is answered, and so is what holds nothing blocked', async () => {
  const code = "print('tr' + 'oll')"
  expect((await answerTo(jobOf('heap', code, { community: 'other' }))).outcome.kind).toBe('answered')
  expect((await answerTo(jobOf('heap', 'a = [1]\nprint("trolley")'))).outcome.kind).toBe('answered')
  expect(kept()).not.toEqual([])
})

test('what only the words of the answer hold is withheld before it is drawn', async () => {
  const code = 'a = [1]\nb = a'
  const { outcome } = await answerTo(jobOf('refcount', code, { community: 'other' }))
  const words = outcome.kind === 'answered' ? JSON.stringify(outcome.reply.more).match(/\b[a-z]{6,}\b/g) : null
  const before = kept()
  await settings.settle(strict, { blockedWords: words?.slice(0, 1) ?? null })
  const withheld = { code: 'withheld', withheld: { rule: 'word', place: 'answer', text: words?.[0] } }
  expect((await answerTo(jobOf('refcount', code))).outcome).toMatchObject(withheld)
  expect(kept()).toEqual(before)
})

test('on all Pythons it is withheld where one shows it', async () => {
  const code = "import sys\nif sys.version_info >= (3, 13): print('tr' + 'oll')"
  expect((await answerTo(jobOf('sizeof', code, { python: 'all' }))).outcome).toMatchObject({ code: 'withheld' })
})

test('a state of an answer that was given before is withheld once a rule is against it', async () => {
  const given = await answerTo(jobOf('heap', "a = ['mo' + 'od']"))
  await keepAnswer(given, store)
  await settings.settle(strict, { blockedWords: ['mood'] })
  const look = { answer: given.job.id, state: 0, animated: false }
  expect((await answerTo(jobOf('heap', 'a', { look }))).outcome).toMatchObject({ code: 'withheld' })
})

test('rules hold for a few seconds without another look at the settings', async () => {
  let [now, looks] = [0, 0]
  const counted = { of: (scope: Parameters<Settings['of']>[0]) => settings.of(scope).finally(() => (looks += 1)) }
  const rulebook = new Rulebook(counted, () => now)
  for (let asks = 0; asks < 3; asks += 1) expect(await rulebook.rulesFor(strict)).not.toBeNull()
  expect(await rulebook.rulesFor({ platform: 'discord', community: null })).toBeNull()
  expect(looks).toBe(1)
  await settings.settle(strict, { blockedWords: null, blockedLinks: null, blockedInvitations: null })
  now = 5000
  expect(await rulebook.rulesFor(strict)).toBeNull()
  expect(looks).toBe(2)
})

test('where every link is blocked, a question is answered with its documents, and a link in its own code is not shown', async () => {
  await settings.settle(strict, { blockedLinks: ['*'] })
  const question = 'why is my list 120 bytes when the numbers in it are only 28 each?'
  const { outcome } = await answerTo(jobOf('ask', question))
  expect(outcome).toMatchObject({ kind: 'answered' })
  expect(JSON.stringify(outcome)).toContain('docs.python.org')
  const own = `why do these two names share one list?\n\`\`\`py\na = ['https://' + 'bad.example']\nb = a\n\`\`\``
  expect((await answerTo(jobOf('ask', own))).outcome).toMatchObject({ kind: 'failed', withheld: { rule: 'link' } })
})
