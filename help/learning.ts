/** From phrases to a model. */
import { type Features, featuresOf } from '../commands/ask/recognition/features.js'
import { Judge, OTHER, topicOf, VECTOR_LENGTH } from '../commands/ask/recognition/judge.js'
import type { Model } from '../commands/ask/recognition/model.js'
import { Vocabulary } from '../commands/ask/recognition/regression.js'
import { searchedArticles } from '../commands/ask/recognition/search.js'
import type { Phrase } from './phrases.js'
import { spoken } from './spoken.js'
import { trained } from './training.js'

/** A feature of one or two phrases teaches little. */
const FEWEST_PHRASES = 3
const FOLDS = 3

type Learned = Omit<Model, 'fingerprint' | 'calibration'>

export function learnedFrom(phrases: readonly Phrase[]): Learned {
  const read = phrases.map(({ text, article }) => ({ features: featuresOf(text), article }))
  const seen = new Map<string, number>()
  for (const { features } of read) for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1)
  const kept = [...seen].filter(([, times]) => times >= FEWEST_PHRASES)
  const names = kept.map(([name]) => name)
  const rarity = kept.map(([, times]) => Math.round(Math.log(1 + phrases.length / times) * 100) / 100)
  const vocabulary = new Vocabulary(names, rarity)
  const chats = spoken(phrases).map(({ text, article }) => ({ features: featuresOf(text), article }))
  const vectors = [...read, ...chats].map(({ features, article }) => ({
    vector: vocabulary.vectorOf(features, VECTOR_LENGTH),
    article,
  }))
  const learn = (labelOf: (article: string) => string) =>
    trained(
      vectors.map(({ vector, article }) => ({ vector, label: labelOf(article) })),
      names.length,
    )
  return {
    features: names.join('\n'),
    rarity,
    topics: learn((article) => (article === OTHER ? OTHER : topicOf(article))),
    articles: learn((article) => article),
    search: searchedArticles(asked(read)),
  }
}

/** What each article is asked for by; `other` is none. */
function asked(read: readonly { features: Features; article: string }[]): Map<string, Features[]> {
  const questions = new Map<string, Features[]>()
  for (const { features, article } of read) {
    if (article !== OTHER) questions.set(article, [...(questions.get(article) ?? []), features])
  }
  return questions
}

export interface Outcome {
  wanted: string
  topic: string
  article: string
  strength: number
}

/** What each phrase is taken for by a model that was made without it. */
export function crossValidated(phrases: readonly Phrase[]): Outcome[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (at: number) => at % FOLDS === fold
    const judge = new Judge(learnedFrom(phrases.filter((_phrase, at) => !isHeld(at))))
    return phrases
      .filter((_phrase, at) => isHeld(at))
      .map(({ text, article }) => {
        const { topic, articles, strength } = judge.judge(featuresOf(text))
        return { wanted: article, topic, article: articles[0] ?? '', strength }
      })
  }).flat()
}

/** The straight line that makes log-odds of strength those of being right, by Newton's method. */
export function calibrationOf(outcomes: readonly Outcome[]): Model['calibration'] {
  const points = outcomes.map(({ wanted, topic, strength }) => ({
    odds: Math.log(strength / Math.max(1 - strength, 1e-6)),
    right: wanted !== OTHER && topicOf(wanted) === topic ? 1 : 0,
  }))
  let [slope, offset] = [1, 0]
  for (let step = 0; step < 20; step += 1) {
    let [gs, go, ss, so, oo] = [0, 0, 1e-6, 0, 1e-6]
    for (const { odds, right } of points) {
      const chance = 1 / (1 + Math.exp(-(slope * odds + offset)))
      const spread = chance * (1 - chance)
      gs += (right - chance) * odds
      go += right - chance
      ss += spread * odds * odds
      so += spread * odds
      oo += spread
    }
    const determinant = ss * oo - so * so
    slope += (gs * oo - go * so) / determinant
    offset += (go * ss - gs * so) / determinant
  }
  return { slope: Math.round(slope * 1e4) / 1e4, offset: Math.round(offset * 1e4) / 1e4 }
}
