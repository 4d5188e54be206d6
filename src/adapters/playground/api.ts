/** What the API answers with, as both of its sides know it. */
import type { Command } from '../../../commands/command.js'
import type { Example } from '../../../commands/examples.js'
import type { Analysis, Reply } from '../../contract.js'

/** To a question. */
export interface Shown {
  reply: Reply
  pictures: { url: string; alt: string }[]
  /** One of each Python where all were asked. */
  analysis: Analysis | Analysis[]
}

/** To what can be asked: the commands' own data, ready examples, and the Pythons, newest first. */
export interface Catalogue {
  commands: Pick<Command, 'name' | 'label' | 'summary' | 'help' | 'options' | 'example' | 'sides'>[]
  examples: readonly Example[]
  pythons: { version: string; minor: string }[]
}

/** A question of the quiz: nothing in it tells which choice is right. Texts have `code` in backticks. */
export interface QuizAsked {
  /** Of the round, or of the practice. */
  id: string
  program: string
  text: string
  choices: string[]
  /** Topic, level and Python, in words. */
  about: string
}

/** To whoever chose. */
export interface QuizTold {
  /** null: the question was not counted, since nothing is known of it any more. */
  right: boolean | null
  /** The one that stands, from 0: of two answers, the first. */
  choice: number | null
  title: string
  text: string
  /** With a practice: what shows the answer. */
  pictures: Shown['pictures']
}

export interface QuizReveal {
  /** `2026-11-26`, by UTC. */
  day: string
  program: string
  text: string
  /** `count`: how many chose it. */
  choices: { text: string; right: boolean; count: number }[]
  because: string
  pictures: Shown['pictures']
  about: string
  /** Where one learns about it, and the words of a link to there. */
  lesson: { lesson: string; text: string }
}

/** Of whoever asks. `name`: on the board; null: not shown there. */
export interface QuizMe {
  points: number
  right: number
  answered: number
  streak: number
  longest: number
  name: string | null
}

export interface QuizDay {
  /**
   * `making`: ask again in a moment, or as a stream. `told`: whoever asks has answered. `revealAt`: when the answer is
   * shown, in milliseconds since the epoch. `none`: `message` says why.
   */
  today:
    | { stage: 'making' }
    | { stage: 'asked'; question: QuizAsked; told: QuizTold | null; revealAt: number | null }
    | { stage: 'none'; message: string }
  /** The latest question whose time is over; null: there was none these days. */
  reveal: QuizReveal | null
  me: QuizMe
}

export interface QuizBoard {
  ranks: { place: number; name: string; points: number; streak: number }[]
}

/** A page of the course, from 0; behind a lesson's last one is its question. */
export interface LearnPosition {
  lesson: string
  page: number
}

/** Where a page stands. */
export interface LearnPlace extends LearnPosition {
  title: string
  aim: string
  /** `Lesson 7 of 15 · Bytes · page 3 of 5` */
  said: string
  before: LearnPosition | null
  after: LearnPosition | null
  /** On the button that leads on. */
  onward: string
}

export interface LearnPage {
  place: LearnPlace
  /** One of these two is there. */
  article: Shown | null
  question: QuizAsked | null
}

/** All lessons, and where whoever asks goes on. */
export interface LearnContents {
  /** `pages`: the questions that its articles answer. */
  lessons: { lesson: string; title: string; aim: string; pages: string[]; done: boolean }[]
  at: LearnPosition
}

/** To whoever answered the question of a lesson. */
export interface LearnAnswered {
  told: QuizTold
  contents: LearnContents
  place: LearnPlace
}
