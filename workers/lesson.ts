/** What an article says on one Python: its texts with what is computed there, and its example as its view sees it. */
import type { Article } from '../commands/articles/article.js'
import type { Told } from '../commands/articles/rules.js'
import { sidesOf } from '../src/snippet/sides.js'
import type { Engine } from './engine/engine.js'

export interface Filled extends Told {
  versions: { label: string; value: string }[]
}

/** `raised`: why there is none, for whoever wrote the article. */
export type Filling = { texts: Filled; raised: null } | { texts: null; raised: string }

/** The example and the aside run once, in a child of their own; sides of a comparison one after the other. */
export async function filled(engine: Pick<Engine, 'evaluate'>, article: Article, python: string): Promise<Filling> {
  const { answer, why, todo, versions, example, aside } = article
  const texts = [answer, why, todo, ...versions.map(({ value }) => value)]
  const told = await engine.evaluate(sidesOf(example).join('\n'), { texts, aside }, python)
  const whole = told.texts.filter((text) => text !== null)
  if (told.raised !== null || whole.length < texts.length)
    return { texts: null, raised: told.raised ?? 'a text is missing' }
  const [one = '', two = '', three = '', ...values] = whole
  const lines = versions.map(({ label }, at) => ({ label, value: values[at] ?? '' }))
  return { texts: { answer: one, why: two, todo: three, versions: lines }, raised: null }
}
