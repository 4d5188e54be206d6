/** A question of the bank, as its file says it, and one variant of it, as it is asked. */
import type { QuizKind, QuizLevel, QuizTopic, QuizView } from '../../src/contract.js'
import type { Measure } from '../sizeof/question.js'

/** `expression` is Python, evaluated when the program has ended; its text is the choice. */
export interface WrongExpression {
  expression: string
  because: string
}

/** In its words `{…}` stands for what is evaluated, `{right}` and `{this}` for choices. */
export interface Asked {
  /** `sizes/list-growth#17`, `own` */
  id: string
  topic: QuizTopic
  level: QuizLevel
  kind: QuizKind
  view: QuizView
  /** null: the words of its kind. */
  ask: string | null
  /** What the kind asks about; none: the engine chooses. */
  of: readonly string[]
  by: Measure
  /** The line that is asked about. */
  line: number | null
  /** Whether what other Pythons print are wrong choices. */
  others: boolean
  /** null: the words of its kind. */
  because: string | null
  wrong: readonly WrongExpression[]
  /** As learners see it. */
  program: string
}

/** A token that is replaced in the whole file by one of its values. */
export interface Vary {
  token: string
  values: readonly string[]
}

/** With its tokens and its own names still in it. */
export interface Item extends Asked {
  vary: readonly Vary[]
  /** Names of the program that variants replace. */
  rename: readonly string[]
}
