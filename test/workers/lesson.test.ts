/** A question on its way through a worker. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readArticle } from '../../commands/articles/reading.js'
import { keptAnalyses } from '../../src/answers.js'
import { ArticleAnalysis, type Job } from '../../src/contract.js'
import { unwatched } from '../../src/telemetry/journey.js'
import { filled } from '../../workers/lesson.js'
import { runOn } from '../../workers/run.js'
import { oldestAndNewest } from './engine/machine.js'
import { openWorkplace, type Workplace } from './workplace.js'

let place: Workplace

beforeAll(async () => {
  place = await openWorkplace()
})
afterAll(() => place.close())

async function finished(code: string, python = 'default') {
  const asker = { platform: 'discord' as const, user: 'ada', channel: 'c', community: 's' }
  const request = { command: 'ask', code, python, asker }
  const job: Job = { id: 'ask-1', request, askedAt: Date.now(), delivery: {} }
  const run = runOn(place.engine, place.store, { rulesFor: async () => null }, unwatched)
  const { outcome } = await run(job, async () => {}, new AbortController().signal)
  if (outcome.kind === 'failed') throw new Error(outcome.message)
  return outcome
}

test('a question comes back with a picture, what leads on, and analyses that are kept whole', async () => {
  const outcome = await finished('why is my list 120 bytes when the numbers in it are only 28 each?')
  expect(outcome.pictures).toEqual([expect.objectContaining({ type: 'image/png', alt: outcome.reply.alt })])
  expect(outcome.reply.related?.length).toBeGreaterThan(0)
  const [kept] = await keptAnalyses(outcome, place.store)
  const { article, evidence, own } = ArticleAnalysis.parse(kept)
  expect([article?.id, evidence?.analysis, own]).toEqual(['sizeof/list-alone', 'sizeof', null])
})

test('all Pythons are asked', async () => {
  const { reply, analyses } = await finished('gc/cycles', 'all')
  expect(reply.python).toMatch(/^Python /u)
  expect(analyses).not.toBe('')
})

const article = (answer: string, aside: string) =>
  readArticle(
    `---\nplace: 1\nview: heap\nasked: [a, b]\nrelated: []\ndocumented: []\n---\n# Why?\n\n${answer}\n\n## Why\nSo.\n
## Example\n\`\`\`python\nxs = [1, 2]\n---\nys = xs\n\`\`\`\n\n## Aside\n\`\`\`python\n${aside}\n\`\`\`\n
## Versions\n- length: {len(xs)}\n\n## Do\nNothing {{}}.\n`,
    'aliasing/test',
  )

test.each([...oldestAndNewest].flatMap((python) => python ?? []))(
  'texts are filled from example and aside, sides one after the other, on $version',
  async ({ version }) => {
    const told = article('{n:,} of {"`" + str(ys) + "`"}, {"yes" if n else "no"}.', 'n = 1000 + len(ys)')
    expect(await filled(place.engine, told, version)).toEqual({
      texts: {
        answer: '1,002 of `[1, 2]`, yes.',
        why: 'So.',
        advice: 'Nothing {}.',
        versions: [{ label: 'length', value: '2' }],
      },
      raised: null,
    })
  },
)

test.each([
  ['a text', '{nowhere} bytes.', 'n = 1', 'NameError'],
  ['the aside', '{n} bytes.', 'n = 1 / 0', 'ZeroDivisionError'],
  ['an f-string', '{n!} bytes.', 'n = 1', 'SyntaxError'],
])('%s that raises is told to its writer', async (_, answer, aside, error) => {
  const [python] = place.engine.pythons
  const { texts, raised } = await filled(place.engine, article(answer, aside), python?.version ?? '')
  expect([texts, raised]).toEqual([null, expect.stringContaining(error)])
})
