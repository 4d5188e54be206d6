/** Answers on real analyses of each Python. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sentencesIn } from '../../../commands/articles/sentences.js'
import { ask } from '../../../commands/ask.js'
import { ArticleAnalysis, Reply } from '../../../src/contract.js'
import { articles } from '../../../workers/articles.js'
import { Engine } from '../../../workers/engine/engine.js'
import { articleAnalysis } from '../../../workers/lesson.js'
import { places, pythons } from '../../workers/engine/machine.js'

const QUESTIONS = [
  ['why is my list 120 bytes when the numbers in it are only 28 each?', 'sizeof/list-alone', 'ruler'],
  ['why is 256 is 256 True but 257 is 257 False?', 'identity/small-ints', 'identity'],
  ['parent and child refer to each other, are they ever freed?', 'gc/cycles', 'rings'],
] as const

let engine: Engine
const [newest = { version: '' }] = pythons

beforeAll(async () => {
  engine = await Engine.start(places)
})
afterAll(() => engine.close())

async function analysed(asked: string, python = newest.version): Promise<ArticleAnalysis> {
  return ArticleAnalysis.parse(await articleAnalysis(engine, asked, python))
}

async function answered(asked: string, python?: string): Promise<Reply> {
  const reply = Reply.parse(ask.explain(await analysed(asked, python)))
  expect(Array.from(reply.headline).length).toBeLessThanOrEqual(140)
  expect(reply.text.split(/\s+/u).length).toBeLessThanOrEqual(60)
  return reply
}

const titlesOf = ({ more }: Reply) => more.map(({ title }) => title)

describe.each(pythons)('on $version', ({ version, minor }) => {
  test.each(QUESTIONS)('%s is answered by %s, with its picture', async (question, id, kind) => {
    const analysis = await analysed(question, version)
    expect(analysis.article?.id).toBe(id)
    const reply = await answered(question, version)
    const [first, ...others] = sentencesIn(analysis.article?.answer ?? '')
    expect(reply.headline).toBe(first)
    expect(reply.text).toBe(others.join(' '))
    expect(reply.picture?.kind).toBe(kind)
    expect(reply.alt).not.toBe('')
    expect(reply.python).toBe(`CPython ${version}`)
    expect(titlesOf(reply)).toEqual(
      expect.arrayContaining(['Why', 'The example', 'It printed', 'Versions', 'What to do', 'Documented']),
    )
    const versions = reply.more.find(({ title }) => title === 'Versions')
    expect(JSON.stringify(versions)).toMatch(/ on 3\.9/u)
    expect(JSON.stringify(reply)).not.toMatch(/[{}]\w+[{}]/u)
  })

  test('what differs is what was measured just now', async () => {
    const { article } = await analysed('identity/small-ints', version)
    const line = article?.versions[0]
    const shown = (await answered('identity/small-ints', version)).more.find(({ title }) => title === 'Versions')
    const items = shown?.kind === 'list' ? shown.items : []
    const group = items[0]?.split('; ').find((part) => part.includes(line?.value ?? ''))
    expect([minor, group]).toEqual([minor, expect.anything()])
  })
})

describe('with code of the asker', () => {
  const own = 'why does getsizeof of my list not count the numbers in it?\n```py\nscores = [1, 2]\n```'

  test('the answer speaks of its names and numbers, and not of those of the example', async () => {
    const analysis = await analysed(own)
    const reply = await answered(own)
    expect([analysis.article?.id, analysis.own?.analysis]).toEqual(['sizeof/list-alone', 'sizeof'])
    expect(reply.headline).toContain('`scores`')
    expect(reply.picture?.title + reply.alt).toContain('scores')
    for (const general of analysis.article?.general.slice(0, 2) ?? []) expect(reply.text).toContain(general)
    expect(titlesOf(reply)).toEqual(expect.arrayContaining(['What your code shows', 'The example']))
  })

  test('that fails, an example shows it, and it is said why', async () => {
    const reply = await answered(`${QUESTIONS[0][0]}\n\`\`\`py\nscores = [1,\n\`\`\``)
    expect(reply.text).toContain('Your own code did not run through')
    expect(reply.text).toContain('SyntaxError')
    expect(reply.picture).not.toBeNull()
    expect(reply.headline).not.toContain('scores')
  })

  test('that asks for a view of its own is looked at with that', async () => {
    const { own: seen } = await analysed(
      'is this ring freed?\n```py\nimport gc\na = []\na.append(a)\ndel a\ngc.collect()\n```',
    )
    expect(seen?.analysis).toBe('gc')
  })
})

test('an id is the question of its article, which the answer tells', async () => {
  const reply = await answered('gc/cycles')
  expect(reply.text).toContain(`“${articles().get('gc/cycles')?.question}”`)
})

test('what leads on stands below, as long as a button takes', async () => {
  const { nearest } = await analysed('sizeof/list-alone')
  const { related = [] } = await answered('sizeof/list-alone')
  expect(related.map(({ id }) => id)).toEqual(nearest.slice(0, 3).map(({ id }) => id))
  expect(nearest.map(({ id }) => id)).toEqual(articles().get('sizeof/list-alone')?.related)
})

test('a question in another language is answered in English, and that is said', async () => {
  const reply = await answered('¿por qué `is` dice True para 256 y False para 257?')
  expect(reply.text).toContain('I answer in English')
  expect(reply.picture?.kind).toBe('identity')
})

test.each([
  ['something else', 'how do I bake bread in an oven', 'no article'],
  ['nothing', '  ', 'What would you like to know'],
  ['another language, of something else', 'was gibt es heute Abend zu essen, und wer kocht', 'English alone'],
  ['a wall', 'lorem ipsum dolor sit amet '.repeat(148), 'one thing'],
  [
    'a traceback alone',
    'Traceback (most recent call last):\n  File "a.py", line 1\n    a\nNameError: a',
    'what would you like',
  ],
])('%s gets kind words, and no picture', async (_, asked, words) => {
  const reply = await answered(asked)
  expect(reply.headline).toContain(words)
  expect(reply.text).not.toBe('')
  expect(reply.picture).toBeNull()
})

test('what comes near is offered where there is no answer', async () => {
  const reply = await answered('getsizeof')
  expect(reply.related?.map(({ id }) => id)).toContain('sizeof/list-alone')
})

test('on all Pythons, what differs is told', async () => {
  const analyses = await Promise.all(pythons.map(({ version }) => analysed('sizeof/list-alone', version)))
  const reply = Reply.parse(ask.compare(analyses))
  expect(reply.python).toMatch(/^Python 3\.\d+/u)
  expect(reply.picture?.kind).toBe('ruler')
  expect(reply.text).toMatch(/ on 3\.\d+.*; .* on 3\.\d+/u)
})
