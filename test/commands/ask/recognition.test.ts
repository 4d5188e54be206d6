import { describe, expect, test } from 'vitest'
import { learned } from '../../../commands/ask/recognition/model.js'
import { recognise, recogniseUnasked } from '../../../commands/ask/recognition/recognise.js'
import { fingerprint, readPhrases } from '../../../help/phrases.js'
import { figuresOf, ourQuestions, sharedQuestions } from '../../../help/questions.js'
import { ArticleTopic } from '../../../src/contract.js'

const LONGEST_MS = 5

function middle(numbers: number[]): number {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

describe('questions that nothing was learned from', () => {
  const figures = figuresOf(ourQuestions())

  test('are 250 or more, most of them about memory or look as if they were', () => {
    expect(figures.memory).toBeGreaterThanOrEqual(125)
    expect(figures.others).toBeGreaterThanOrEqual(100)
  })

  test('get an answer in an acceptable topic in 92 of 100 that are answered', () => {
    expect(figures.right / figures.answered).toBeGreaterThanOrEqual(0.92)
  })

  test('are answered in 80 of 100 that are about memory', () => {
    expect(figures.answered / figures.memory).toBeGreaterThanOrEqual(0.8)
  })

  test('are left alone in 98 of 100 that are not', () => {
    expect(figures.falseAlarms / figures.others).toBeLessThanOrEqual(0.02)
  })

  test('cost far less than 5 ms each', () => {
    expect(middle(figures.times)).toBeLessThan(LONGEST_MS)
  })

  test('of others are recognised as well, and none of them is learned from', () => {
    const shared = sharedQuestions() ?? []
    const { right, answered, memory, falseAlarms, others } = figuresOf(shared)
    if (shared.length > 0) {
      expect(right / answered).toBeGreaterThanOrEqual(0.92)
      expect(answered / memory).toBeGreaterThanOrEqual(0.8)
      expect(falseAlarms / others).toBeLessThanOrEqual(0.02)
    }
    const learnedFrom = new Set(readPhrases().map(({ text }) => text.toLowerCase()))
    for (const { text } of [...ourQuestions(), ...shared]) expect(learnedFrom).not.toContain(text.toLowerCase())
  })
})

describe('what was learned', () => {
  test('is of the phrases and the code as they are (`npm run train:help` mends it)', () => {
    expect(learned.fingerprint).toBe(fingerprint())
  })

  test('is of 12 phrases an article or more, each topic one of the course', () => {
    const counts = new Map<string, number>()
    for (const { article } of readPhrases()) counts.set(article, (counts.get(article) ?? 0) + 1)
    for (const [article, count] of counts) {
      expect(count, article).toBeGreaterThanOrEqual(12)
      if (article !== 'other') expect(ArticleTopic.options).toContain(article.split('/')[0])
    }
    expect(counts.get('other')).toBeGreaterThanOrEqual(600)
  })
})

describe('a question', () => {
  test('gets its article, and others nearby', () => {
    const { topic, article, related, confidence } = recognise('why is my list 120 bytes when the ints are 28 each?')
    expect([topic, article]).toEqual(['sizeof', 'sizeof/list-alone'])
    expect(confidence).toBeGreaterThan(0.6)
    expect(related.length).toBeGreaterThan(0)
    expect(related).not.toContain(article)
  })

  test.each([
    'warum ist die liste 120 bytes und nicht mehr, sys.getsizeof?',
    'pourquoi sys.getsizeof donne 28',
    'dlaczego sys.getsizeof 28',
    '为什么 sys.getsizeof(x) 是 28',
  ])('in another language is left alone, and says so: %s', (text) => {
    const { topic, confidence, foreign } = recognise(text)
    expect({ topic, confidence, foreign }).toEqual({ topic: null, confidence: 0, foreign: true })
  })

  test.each(["python doesn't return memory to OS after del big list", "getsizeof('привет') 86 bytes"])(
    'in English with words of others is no other language: %s',
    (text) => {
      expect(recognise(text).foreign).toBe(false)
    },
  )

  test.each([
    '```java\nString a = "x";\nString b = "x";\nSystem.out.println(a == b);\n```\nwhy true',
    'why does == on two strings give false in java',
    'does rust copy a Vec when i pass it to a function',
  ])('about another programming language is left alone: %s', (text) => {
    expect(recognise(text).topic).toBeNull()
  })

  test('of somebody who comes from another programming language gets its answer', () => {
    expect(recognise('coming from java: does python pass lists by reference?').topic).toBe('aliasing')
  })
})

describe('bad input', () => {
  const wall = 'why does the list take so much memory and is it ever freed `a is b` ``` '.repeat(80).slice(0, 4000)
  const traceback =
    'Traceback (most recent call last):\n  File "a.py", line 3, in <module>\n    x[9]\nIndexError: list index out of range'

  test.each([
    ['an empty text', ''],
    ['white space', ' \n\t '],
    ['emoji', '😂😂🎉'],
    ['NUL', '\0\0a\0'],
    ['half a surrogate', '\ud83d list'],
    ['a traceback', traceback],
    ['a traceback in a fence', `\`\`\`\n${traceback}\n\`\`\``],
    ['a long word', 'a'.repeat(4000)],
    ['backticks', '`'.repeat(4000)],
    ['brackets', '['.repeat(4000)],
    ['spaces', `x${' '.repeat(3990)}y`],
    ['names of objects', '__proto__ constructor toString hasOwnProperty'],
  ])('%s is left alone', (_name, text) => {
    expect(recognise(text).topic).toBeNull()
  })

  test.each([
    '```py\ndef add(x, to=[]):\n    to.append(x)\n    return to\nprint(add(1), add(2))\n```',
    '```py\nclass P:\n    __slots__ = ("x",)\np = P()\np.y = 3\n```\n…',
    '```a = 257; b = 257; a is b```',
  ])('code alone asks nothing, unless the bot is asked: %s', (text) => {
    expect(recogniseUnasked(text).topic).toBeNull()
    expect(recogniseUnasked(`why?\n${text}`)).toEqual(recognise(`why?\n${text}`))
  })

  test.each([
    ['a wall', wall],
    ['a wall of brackets', '[[[]*'.repeat(800)],
    ['a wall of dots', 'a.b.c.d.'.repeat(500)],
    ['a wall of calls', 'def f(x=('.repeat(450)],
    ['a wall of words', Array.from({ length: 800 }, (_, at) => `wo${at}`).join(' ')],
  ])('%s costs no more than 5 ms', (_name, text) => {
    const times = Array.from({ length: 21 }, () => {
      const started = performance.now()
      recognise(text)
      return performance.now() - started
    })
    expect(middle(times)).toBeLessThan(LONGEST_MS)
  })
})
