/** All articles, on every Python found; commands/articles/measured.json; docs/ARTICLES.md. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article } from '../commands/articles/article.js'
import { measuredBefore } from '../commands/articles/measured.js'
import { views } from '../commands/views.js'
import { faultsIn, type Looked, lookedAt } from '../lessons/looked.js'
import { measuredOf } from '../lessons/measuring.js'
import { PAGE_FILE, pageOf, pythonsOf, sectionOf } from '../lessons/page.js'
import { inLanes } from '../quiz/answered.js'
import { ArticleView } from '../src/contract.js'
import { articles } from '../workers/articles.js'
import { Engine } from '../workers/engine/engine.js'
import { places, pythons } from './workers/engine/machine.js'

const ALL_LIMIT_MS = 900_000
const ATTEMPTS = 4

const all = [...articles().values()]
const oldestFirst = [...pythons].reverse()
const names = oldestFirst.map(({ minor }) => minor)
const page = readFileSync(PAGE_FILE, 'utf8')
const columns = oldestFirst.flatMap(({ version }, at) => (pythonsOf(page).includes(version) ? [at] : []))
const these = oldestFirst.filter((_, at) => columns.includes(at))

/** On the Pythons alone that the page was made on. */
function onThese(looked: Looked): Looked {
  return { ...looked, outcomes: looked.outcomes.filter((_, at) => columns.includes(at)) }
}

function isOnPage(looked: Looked): boolean {
  return page.includes(
    sectionOf(
      onThese(looked),
      these.map(({ minor }) => minor),
      all,
    ),
  )
}

test.each(ArticleView.options)('the view %s is a command, and its analysis', (view) => {
  expect(views.find(({ name }) => name === view)?.analysis).toBe(view)
})

describe('run', () => {
  let engine: Engine
  let looked: Looked[]

  /** Again while what rests on time says something else than the page: another process may have had the processor. */
  async function look(article: Article): Promise<Looked> {
    const isTimed = article.versions.some(({ timed }) => timed)
    let one = await lookedAt(engine, article, oldestFirst, all)
    for (let attempt = 1; isTimed && attempt < ATTEMPTS && !isOnPage(one); attempt++)
      one = await lookedAt(engine, article, oldestFirst, all)
    return one
  }

  beforeAll(async () => {
    engine = await Engine.start(places)
    looked = await inLanes(all, look)
  }, ALL_LIMIT_MS)
  afterAll(() => engine.close())

  test('each keeps to the rules, ends, says all that it computes, and draws its picture, on each Python', () => {
    expect(looked.flatMap((one) => faultsIn(one, names))).toEqual([])
  })

  test('each is told on the newest Python at least', () => {
    const untold = looked.filter(({ outcomes }) => outcomes.at(-1)?.texts === null)
    expect(untold.map(({ article }) => article.id)).toEqual([])
  })

  test('measured.json and docs/ARTICLES.md are what comes of it (npm run articles)', () => {
    const versions = measuredBefore.pythons
    expect(pythonsOf(page)).toEqual(versions)
    expect(Object.keys(measuredBefore.articles)).toEqual(all.map(({ id }) => id))
    if (columns.length < versions.length) {
      console.warn(`not compared, for not all of these Pythons are here: ${versions.join(', ')}`)
      return
    }
    const named = looked.map(onThese)
    expect(measuredBefore).toEqual(measuredOf(these, named))
    expect(page).toBe(pageOf(these, named))
  })
})
