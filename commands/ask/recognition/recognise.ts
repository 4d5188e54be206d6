/** Whether a message asks about Python's memory, and which article answers it. */
import type { ArticleTopic } from '../../../src/contract.js'
import { featuresOf } from './features.js'
import { Judge } from './judge.js'
import { isForeign } from './language.js'
import { isBareCode, readMessage } from './message.js'
import { learned } from './model.js'

/** Below it: silence. Chosen so that at most 2 % of other messages are answered (`npm run eval:help`). */
export const LEAST_CONFIDENCE = 0.68
const MOST_RELATED = 4
/** Fewer words are no question, whatever they name. */
const FEWEST_WORDS = 3

export interface Recognised {
  /** Null where the message is to be left alone. */
  topic: ArticleTopic | null
  /** `sizeof/list-alone` */
  article: string | null
  /** That an answer is right: 0 to 1. */
  confidence: number
  /** Other articles nearby, nearest first; where there is no `article`, what somebody who asks by name may have meant. */
  related: string[]
  /** In another language than English: silence, unless asked by name. */
  foreign: boolean
}

const NOTHING: Recognised = { topic: null, article: null, confidence: 0, related: [], foreign: false }

let judge: Judge | null = null

/** Takes any text, and throws at none. */
export function recognise(text: string): Recognised {
  judge ??= new Judge(learned)
  const features = featuresOf(text)
  if (features.size === 0 || (text.match(/[^\s\p{P}\p{Cs}]+/gu)?.length ?? 0) < FEWEST_WORDS) return NOTHING
  const { topic, articles, strength } = judge.judge(features)
  const foreign = isForeign(readMessage(text).prose.replace(/`[^`\n]+`/g, ' '))
  const confidence = foreign ? 0 : calibrated(strength)
  if (confidence < LEAST_CONFIDENCE) {
    return { topic: null, article: null, confidence, related: articles.slice(0, MOST_RELATED), foreign }
  }
  const [article = null, ...others] = articles
  return { topic, article, confidence, related: others.slice(0, MOST_RELATED), foreign }
}

/** As above, of what nobody wrote to the bot: code by itself asks nothing; it may as well be somebody's answer. */
export function recogniseUnasked(text: string): Recognised {
  return isBareCode(text) ? NOTHING : recognise(text)
}

function calibrated(strength: number): number {
  const { slope, offset } = learned.calibration
  const bounded = Math.min(Math.max(strength, 1e-6), 1 - 1e-6)
  const odds = Math.log(bounded / (1 - bounded))
  return Math.round(1000 / (1 + Math.exp(-(slope * odds + offset)))) / 1000
}
