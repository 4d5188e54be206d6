/** An article, as its file says it: one question about Python's memory, and its answer. In its texts `{…}` stands for what is evaluated. */
import { ArticleTopic, type ArticleView } from '../../src/contract.js'

/** Measured on every Python: "an empty list: 56 bytes". */
export interface VersionLine {
  label: string
  /** A text. */
  value: string
  /** Whether it rests on measured time, which a busy machine may spoil. */
  timed: boolean
}

export interface Article {
  /** `sizeof/list-alone` */
  id: string
  topic: ArticleTopic
  /** In its lesson, from 1. */
  place: number
  question: string
  /** Other words in which people ask it. */
  asked: readonly string[]
  /** Three sentences; the first is an answer by itself. */
  answer: string
  why: string
  /** What to do about it. */
  advice: string
  /** Python, as learners read it. */
  example: string
  /** Python that runs after the example, for names in texts; '' where there is none. */
  aside: string
  versions: readonly VersionLine[]
  documented: readonly { what: string; link: string }[]
  /** The command whose picture of the example shows the point. */
  view: ArticleView
  /** Ids of other articles. */
  related: readonly string[]
  /** The oldest Python that can run the example; null: all that Ourobot knows. */
  requires: string | null
}

/** Whether a text is one, and no words: what is pressed below an answer asks so. */
export function isArticleId(text: string): boolean {
  const [topic, name = '', more] = text.split('/')
  return more === undefined && /^[a-z][a-z-]*$/u.test(name) && ArticleTopic.options.some((one) => one === topic)
}
