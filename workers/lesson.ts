/** What an article says on one Python: its texts with what is computed there, and its example as its view sees it. */
import type { Article } from '../commands/articles/article.js'
import { generalIn } from '../commands/articles/general.js'
import { canRun } from '../commands/articles/requires.js'
import type { Told } from '../commands/articles/rules.js'
import { findArticle } from '../commands/ask/finding.js'
import { ownCodeIn } from '../commands/ask/message.js'
import { TOPIC_VIEWS } from '../commands/ask/topics.js'
import { fittingCommand } from '../commands/fitting.js'
import { type ArticleAnalysis, ArticleView, type ToldArticle } from '../src/contract.js'
import { EngineError } from '../src/errors.js'
import { sidesOf } from '../src/snippet/sides.js'
import { articles } from './articles.js'
import { withinDataLimit } from './engine/analyses/refcount/data.js'
import type { Engine } from './engine/engine.js'

export interface Filled extends Told {
  versions: { label: string; value: string }[]
}

/** `raised`: why there is none, for whoever wrote the article. */
export type Filling = { texts: Filled; raised: null } | { texts: null; raised: string }

/** What a question needs of the engine. */
type Asks = Pick<Engine, 'analyse' | 'choose' | 'evaluate' | 'pythons'>

/**
 * The answer to what was asked, in words or by an article's id, on one Python (a version). Where that cannot run the
 * article's example, the newest does. Throws `EngineError` (`article`) where an article cannot be told, and as
 * `engine.analyse`.
 */
export async function articleAnalysis(engine: Asks, asked: string, python: string): Promise<ArticleAnalysis> {
  const { identity } = engine.choose(python)
  const { article, confidence, nearest, foreign } = findArticle(asked, articles())
  const own = ownCodeIn(asked)
  const unrun = {
    code: asked,
    python: identity,
    stdout: '',
    stderr: '',
    truncated: [],
    result: { kind: 'finished' as const },
  }
  const [told, seen] = await Promise.all([
    article ? toldBy(engine, article, python) : null,
    own === null ? null : engine.analyse(viewFor(own, article), own, python),
  ])
  const next = article ? article.related.flatMap((id) => articles().get(id) ?? []) : nearest
  return {
    analysis: 'article',
    ...unrun,
    article: told?.article ?? null,
    evidence: told?.evidence ?? null,
    own: seen && withinDataLimit(seen),
    nearest: next.map(({ id, question }) => ({ id, question })),
    confidence,
    foreign,
  }
}

async function toldBy(engine: Asks, article: Article, wanted: string) {
  const { id, topic, question, documented, requires, view, example } = article
  const python = canRun(article, wanted) ? wanted : (engine.pythons[0]?.version ?? wanted)
  const [{ texts, raised }, evidence] = await Promise.all([
    filled(engine, article, python),
    engine.analyse(view, example, python),
  ])
  if (texts === null) throw new EngineError('article', `the article ${id} cannot be told on ${python}: ${raised}`)
  const told: ToldArticle = {
    id,
    topic,
    question,
    ...texts,
    general: generalIn(article),
    documented: [...documented],
    requires,
  }
  return { article: told, evidence: withinDataLimit(evidence) }
}

/** By what the code itself asks; code that asks nothing is looked at as the article's example is. */
function viewFor(code: string, article: Article | null): ArticleView {
  const fitting = ArticleView.parse(fittingCommand(code).name)
  if (fitting !== 'heap' || article === null) return fitting
  // One snippet alone has nothing to be compared with.
  return article.view === 'compare' ? TOPIC_VIEWS[article.topic] : article.view
}

/** The example as one program: sides of a comparison one after the other. */
export function programOf({ example }: Article): string {
  return sidesOf(example).join('\n')
}

/** The example and the aside run once, in a child of their own. */
export async function filled(engine: Pick<Engine, 'evaluate'>, article: Article, python: string): Promise<Filling> {
  const { answer, why, advice, versions, aside } = article
  const texts = [answer, why, advice, ...versions.map(({ value }) => value)]
  const told = await engine.evaluate(programOf(article), { texts, aside }, python)
  const whole = told.texts.filter((text) => text !== null)
  if (told.raised !== null || whole.length < texts.length)
    return { texts: null, raised: told.raised ?? 'a text is missing' }
  const [one = '', two = '', three = '', ...values] = whole
  const lines = versions.map(({ label }, at) => ({ label, value: values[at] ?? '' }))
  return { texts: { answer: one, why: two, advice: three, versions: lines }, raised: null }
}
