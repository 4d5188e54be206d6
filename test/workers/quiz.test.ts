/** Questions of the quiz: what the engine decides, and what it refuses to. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepAnswer, keptAnswer } from '../../src/answers.js'
import type { Finished, Job, QuizWish } from '../../src/contract.js'
import { Rules } from '../../src/moderation/rules.js'
import { QUIZ_KEPT_MS } from '../../src/retention.js'
import type { Store } from '../../src/store/store.js'
import { unwatched } from '../../src/telemetry/journey.js'
import { bank } from '../../workers/bank.js'
import type { Engine } from '../../workers/engine/engine.js'
import { runOn } from '../../workers/run.js'
import { openWorkplace, type Workplace } from './workplace.js'

let place: Workplace
let store: Store
let engine: Engine

beforeAll(async () => {
  place = await openWorkplace()
  ;({ store, engine } = place)
})
afterAll(() => place.close())

let last = 0

function jobOf(quiz: QuizWish): Job {
  last += 1
  const asker = { platform: 'discord' as const, user: 'ada', channel: 'c', community: 's' }
  const request = { command: 'heap', code: '', python: 'default', asker, quiz }
  return { id: `quiz-${last}`, request, askedAt: Date.now(), delivery: {} }
}

function finished(job: Job, rules: Rules | null = null): Promise<Finished> {
  const rulebook = { rulesFor: async () => rules }
  return runOn(engine, store, rulebook, unwatched)(job, async () => {}, new AbortController().signal)
}

type Own = Extract<QuizWish, { from: 'own' }>

async function asked(wish: Omit<Own, 'from'>) {
  const { outcome } = await finished(jobOf({ from: 'own', ...wish }))
  if (outcome.kind === 'failed') throw new Error(`${outcome.code}: ${outcome.message}`)
  const { question, quiz, reply } = outcome
  if (!question || !quiz) throw new Error('no question')
  const right = question.choices.find((choice) => choice.right)
  const wrong = question.choices.filter((choice) => !choice.right).map(({ text }) => text)
  return { text: question.text, right: right?.text, wrong, because: right?.because, quiz, reply }
}

test('a question of the bank comes with the picture of its view, its program, and why', async () => {
  const item = [...bank().values()].find(({ kind }) => kind === 'count')
  if (!item) throw new Error('the bank counts nothing')
  const job = jobOf({ from: 'bank', id: item.id, variant: 1 })
  const given = await finished(job)
  if (given.outcome.kind === 'failed') throw new Error(given.outcome.message)
  const { question, quiz, pictures, reply } = given.outcome
  expect(quiz).toMatchObject({
    id: `${item.id}#1`,
    topic: item.topic,
    level: item.level,
    view: item.view,
    learn: item.topic,
  })
  expect(quiz?.because).toBe(question?.choices.find(({ right }) => right)?.because)
  expect(pictures).toHaveLength(1)
  expect(reply.python).toBe(`CPython ${engine.pythons[0]?.version}`)
  // What its buttons show later is the same program in the same view.
  expect(given.job.request).toMatchObject({
    command: item.view,
    code: quiz?.program,
    python: engine.pythons[0]?.version,
  })
})

test('what belongs to a quiz is kept until it has been revealed and practised, and is its asker’s', async () => {
  const job = {
    ...jobOf({ from: 'own', kind: 'count', code: 'a = []\nb = a\nlast = 0' }),
    askedAt: Date.now() - 25 * 3_600_000,
  }
  const given = await finished(job)
  await keepAnswer(given, store)
  expect((await keptAnswer(job.id, store)).outcome.quiz?.id).toBe('own')
  const late = {
    ...jobOf({ from: 'own', kind: 'count', code: 'a = []\nb = a\nlast = 0' }),
    askedAt: Date.now() - QUIZ_KEPT_MS,
  }
  await keepAnswer(await finished(late), store)
  await expect
    .poll(() =>
      keptAnswer(late.id, store).then(
        () => 'kept',
        () => 'gone',
      ),
    )
    .toBe('gone')
  expect(await store.forget('discord-ada')).toBeGreaterThan(0)
  await expect(keptAnswer(job.id, store)).rejects.toThrow()
})

describe('one’s own question', () => {
  test.each<[Omit<Own, 'from'>, string, string]>([
    [{ kind: 'prints', code: 'print(1 is 1, [] is [])' }, 'True False', 'False False'],
    [{ kind: 'prints', code: 'print(len([1, 2]))', wrong: [{ text: '8' }] }, '2', '8'],
    [{ kind: 'count', code: 'a = []\nb = [a]\nc = 1  # <-', of: 'a' }, '2', '1'],
    [{ kind: 'count', code: 'def f():\n    a = []\n    b = [a]\n    return b  # <-\nf()', of: 'a' }, '2', '1'],
    [{ kind: 'change', code: 'a = []\nb = a\ndel b  # <-', of: 'a' }, '2 → 1', 'It stays 2'],
    [{ kind: 'change', code: 'a = []\na = None  # <-', of: 'a' }, '1 → 0: it is freed', '1 → 2'],
    [{ kind: 'change', code: 'def f(x):\n    return 0\na = []\nb = f(a)  # <-', of: 'a' }, 'It stays 1', '1 → 2'],
    [{ kind: 'dies', code: 'a = []\nb = a\ndel a\nb = 0', of: 'a' }, 'line 4: `b = 0`', 'line 3: `del a`'],
    [
      { kind: 'dies', code: 'a = []\nb = a\nb = 0', of: 'a' },
      'None: it lives until the program ends',
      'line 3: `b = 0`',
    ],
    [
      { kind: 'dies', code: 'import gc\na = []\na.append(a)\ndel a\ngc.collect()', of: 'a' },
      'None: the collector frees it later',
      'None: it lives until the program ends',
    ],
    [{ kind: 'new', code: 'a = [1]\nb = a\nc = a[:]', of: 'list' }, 'Lines 1 and 3', 'Lines 1, 2 and 3'],
    [{ kind: 'larger', code: 'a = [0] * 9\nb = (0,) * 2', of: 'a, b' }, '`a`', '`b`'],
    [{ kind: 'larger', code: 'a = [1, 2]\nb = [3, 4]' }, 'None: the two largest are of one size', '`a`'],
    [{ kind: 'same', code: 'a = []\nb = []\na is b' }, 'False in both', 'True in both'],
    [{ kind: 'leak', code: 'log = []\nbox = []\ndef work():\n    log.append([])' }, '`log`', '`box`'],
    [
      { kind: 'leak', code: 'log = []\ndef work():\n    x = [[]]\n    return len(x)' },
      'None of them: nothing grows',
      '`log`',
    ],
    [
      { kind: 'cycle', code: 'import gc\na = []\na.append(a)\ndel a\ngc.collect()' },
      'Nothing: they stay until the collector comes',
      'They leak: nothing ever frees them',
    ],
    [{ kind: 'shared', code: 'a = [1]\nb = a\nc = [1]' }, '`a` and `b`', 'None: each has an object of its own'],
    [
      { kind: 'shared', code: 'a = [1]\nb = a\nb = [2]  # <-\nc = 1', of: 'a, b' },
      '`a` and `b`',
      'None: each has an object of its own',
    ],
  ])('%j: the engine says what is right', async (wish, right, wrong) => {
    const question = await asked(wish)
    expect(question.right).toBe(right)
    expect(question.wrong).toContain(wrong)
    expect(question.quiz.program).not.toContain('# <-')
    expect(question.quiz.because.length).toBeGreaterThan(0)
  })

  test('on which Pythons something is true is asked of all that are here', async () => {
    const [newest] = engine.pythons
    const code = `import sys\nprint(sys.version_info >= (${newest?.minor.replace('.', ', ')}))`
    const only = engine.pythons.length === 1
    expect((await asked({ kind: 'versions', code })).right).toBe(
      only ? 'On all of them' : `Only from ${newest?.minor} on`,
    )
    expect((await asked({ kind: 'versions', code: 'print(False)' })).right).toBe('On none of them')
  })

  test('what another Python prints is a wrong choice where none was given', async () => {
    const { right, wrong } = await asked({ kind: 'prints', code: 'import sys\nprint("3.%d" % sys.version_info[1])' })
    expect(right).toBe(engine.pythons[0]?.minor)
    if (engine.pythons.length > 1) expect(wrong).toContain(engine.pythons[1]?.minor)
  })

  test('its own words are said as they are, and nothing in them is evaluated', async () => {
    const wrong = [{ text: '{1 + 1}', because: 'No: {right}.' }]
    const question = await asked({ kind: 'prints', code: 'print(2)', ask: 'How {many}?', wrong })
    expect(question).toMatchObject({ text: 'How {many}?', right: '2', wrong: ['{1 + 1}'] })
  })

  test.each<[string, Omit<Own, 'from'>, RegExp]>([
    ['loops', { kind: 'prints', code: 'while True: pass' }, /its time was up/],
    ['takes too much memory', { kind: 'prints', code: 'x = [0] * 10**9\nprint(1)' }, /more memory than a snippet gets/],
    ['raises', { kind: 'count', code: 'a = []\n1 / 0' }, /stopped at line 2 with ZeroDivisionError/],
    ['cannot be read', { kind: 'prints', code: 'print(1' }, /Python cannot read line 1/],
    ['is too long', { kind: 'prints', code: `print(1)\n${'#'.repeat(4000)}` }, /up to 4,000 fit/],
    ['reads a file', { kind: 'prints', code: 'print(open("/etc/passwd").read())' }, /no files/],
    ['prints an address', { kind: 'prints', code: 'print(id([]))' }, /something else at each run/],
    [
      'prints a time',
      { kind: 'prints', code: 'import time\nprint(time.perf_counter_ns())' },
      /something else at each run/,
    ],
    ['prints a hash', { kind: 'prints', code: 'print(hash("a"))' }, /something else at each run/],
    ['prints a set of many', { kind: 'prints', code: 'print({*"abcdefghijklm"})' }, /something else at each run/],
    ['prints nothing', { kind: 'prints', code: 'a = 1' }, /prints nothing/],
    ['prints several lines', { kind: 'prints', code: 'print(1)\nprint(2)' }, /several lines/],
    ['prints a flood', { kind: 'prints', code: 'print("a" * 100_000)' }, /prints more than fits/],
    ['prints much', { kind: 'prints', code: 'print("a" * 81)' }, /has 81 characters/],
    ['has no wrong choice', { kind: 'prints', code: 'print("abc")' }, /no wrong choice that differs/],
    [
      'has the right one as a wrong one',
      { kind: 'prints', code: 'print(2)', wrong: [{ text: '2' }] },
      /no wrong choice that differs/,
    ],
    ['asks about no line', { kind: 'change', code: 'a = []', of: 'a' }, /Let it end with `# <-`/],
    [
      'asks about a line that never runs',
      { kind: 'count', code: 'a = []\nif not a:\n    b = a\nelse:\n    c = a  # <-', of: 'a' },
      /Line 5, which is asked about, never runs/,
    ],
    [
      'asks about a name that is none',
      { kind: 'count', code: 'a = []\nb = a  # <-', of: 'z' },
      /`z` is bound to nothing/,
    ],
    ['asks of no comparison', { kind: 'same', code: 'a = []' }, /no comparison/],
    ['says no True on some Python', { kind: 'versions', code: 'print("maybe")' }, /neither True nor False/],
    [
      'writes to the connection',
      {
        kind: 'prints',
        code: 'import os\nfor n in range(64):\n    try: os.write(n, b"x" * 99)\n    except OSError: pass\nprint(1)',
      },
      /./,
    ],
  ])('that %s is refused, with the reason', async (_, wish, reason) => {
    const { outcome } = await finished(jobOf({ from: 'own', ...wish }))
    expect(outcome).toMatchObject({ kind: 'failed', code: 'undecidable', message: expect.stringMatching(reason) })
  })

  test('with a blocked word is withheld, in its program and in its choices', async () => {
    const rules = Rules.of({ blockedWords: ['heron'] })
    const code: QuizWish = { from: 'own', kind: 'prints', code: 'print("heron")', wrong: [{ text: 'b' }] }
    const choice: QuizWish = { from: 'own', kind: 'prints', code: 'print("a")', wrong: [{ text: 'heron' }] }
    for (const wish of [code, choice])
      expect((await finished(jobOf(wish), rules)).outcome).toMatchObject({ kind: 'failed', code: 'withheld' })
  })
})

test('a question that the bank no longer has is told so', async () => {
  const { outcome } = await finished(jobOf({ from: 'bank', id: 'sizes/nowhere', variant: 0 }))
  expect(outcome).toMatchObject({ kind: 'failed', code: 'no-such-question' })
})
