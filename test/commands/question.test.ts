/** "Predict first", over every ready example on every Python: what is said to be right is held against what Python prints. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examples } from '../../commands/examples.js'
import { commands } from '../../commands/index.js'
import { questionOf } from '../../commands/question.js'
import { Question } from '../../src/contract.js'
import { Engine } from '../../workers/engine/engine.js'
import { analyse } from '../../workers/work.js'
import { oldestAndNewest, places, pythons } from '../workers/engine/machine.js'

let engine: Engine

beforeAll(async () => {
  engine = await Engine.start(places)
})

afterAll(() => engine.close())

async function ask(name: string, code: string, version: string): Promise<Question | null> {
  const command = commands.find((one) => one.name === name)
  if (!command?.question) throw new Error(`${name} asks nothing`)
  const [analysis] = await analyse(engine, { command, code, pythons: [version] })
  if (!analysis) throw new Error('nothing was analysed')
  const question = command.question(analysis)
  return question && Question.parse(question)
}

/** What the program prints behind `said`, run for its output alone. */
async function printed(code: string, version: string): Promise<string | undefined> {
  const { stdout } = await engine.analyse('heap', code, version)
  return /^said (.*)$/mu.exec(stdout)?.[1]
}

function rightOf(question: Question): string {
  return question.choices.find(({ right }) => right)?.text ?? ''
}

/** The right choice, as Python itself says it; null where it cannot print it. */
async function witnessed(name: string, { text }: Question, code: string, version: string): Promise<string | null> {
  const [, what = ''] = /what does `(\w+)` lead to|getsizeof\((\w+)\)/u.exec(text) ?? []
  const [, sized = ''] = /getsizeof\((\w+)\)/u.exec(text) ?? []
  if (name === 'heap') return (await printed(`${code}\nprint('said', repr(${what}))`, version)) ?? null
  if (name === 'sizeof' && sized !== '') {
    const bytes = await printed(`${code}\nimport sys\nprint('said', sys.getsizeof(${sized}))`, version)
    return `${Number(bytes).toLocaleString('en-US')} bytes`
  }
  const [, it, line] =
    /references are there to the \S+ that `(\w+)` is bound to, right before line (\d+)/u.exec(text) ?? []
  if (name !== 'refcount' || it === undefined) return null
  const lines = code.split('\n')
  const asking = `print('said', __import__('sys').getrefcount(${it}) - 1); raise SystemExit`
  return (await printed([...lines.slice(0, Number(line) - 1), asking].join('\n'), version)) ?? null
}

const asked = [
  ...examples.map(({ title, command, code }) => ({ title, command, code })),
  ...commands.map(({ name, example }) => ({ title: `the example of ${name}`, command: name, code: example })),
].filter(({ command }) => commands.find(({ name }) => name === command)?.question)

describe.each(pythons.map(({ version }) => version))('on Python %s', (version) => {
  test.each(asked)('$title: one choice is right, and Python says the same', async ({ command, code }) => {
    const question = await ask(command, code, version)
    if (!question) return
    const witness = await witnessed(command, question, code, version)
    if (witness !== null) expect(rightOf(question)).toBe(witness)
  })
})

describe.each([...oldestAndNewest].map((python) => python?.version ?? ''))('what is asked on Python %s', (version) => {
  test.each([
    ['heap', 'a = [1, 2]\nb = a\nb.append(3)', '[1, 2, 3]', '[1, 2]'],
    ['heap', 'grid = [[0]] * 2\ngrid[0][0] = 9', '[[9], [9]]', '[[9], [0]]'],
    ['heap', 'x = [1]\ny = x\nx = x + [2]', '[1]', '[1, 2]'],
    ['refcount', 'a = []\nb = a\nrows = [a]\nlast = 0', '3', '2'],
    [
      'gc',
      'import gc\nr = []\nr.append(r)\ndel r\ngc.collect()',
      'Nothing: they stay until the collector comes',
      'They leak: nothing ever frees them',
    ],
    ['is', 'a = [1]\nb = [1]\nprint(a is b)', 'False', 'True'],
    ['sizeof', 'small = ()\nbig = list(range(100))', '`big`', '`small`'],
  ])('%s: %j', async (command, code, right, wrong) => {
    const question = await ask(command, code, version)
    expect(question && rightOf(question)).toBe(right)
    expect(question?.choices.map(({ text }) => text)).toContain(wrong)
  })

  test('which line lets an object die is told from lines that only took a reference away', async () => {
    const question = await ask('refcount', 'a = [1, 2, 3]\nb = a\ndel b\na = None', version)
    expect(question?.choices.find(({ right }) => right)?.text).toBe('line 4: `a = None`')
    expect(question?.choices.find(({ text }) => text === 'line 3: `del b`')?.because).toBe(
      'One reference less, but 1 reference was left: a.',
    )
  })

  test('nothing is asked of a program that did not come to its end', async () => {
    expect(await ask('heap', 'a = [1]\nb = a\nb.append(2)\n1 / 0', version)).toBeNull()
  })
})

test('the right choice has a place of its own in each question, the same each time', () => {
  const wrong = ['b', 'c', 'd'].map((text) => ({ text, because: 'no' }))
  const places = Array.from({ length: 30 }, (_, index) => {
    const question = questionOf(`what is ${index}?`, { text: 'a', because: 'yes' }, wrong)
    expect(questionOf(`what is ${index}?`, { text: 'a', because: 'yes' }, wrong)).toEqual(question)
    return question?.choices.findIndex(({ right }) => right)
  })
  expect(new Set(places)).toEqual(new Set([0, 1, 2, 3]))
  expect(questionOf('what?', { text: 'a', because: 'yes' }, [{ text: 'a', because: 'no' }])).toBeNull()
})
