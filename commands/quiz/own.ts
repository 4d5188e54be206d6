/** A question of somebody's own, as it is asked. */
import type { QuizKind, QuizTopic, QuizView, QuizWish } from '../../src/contract.js'
import { QuizView as Views } from '../../src/contract.js'
import { fittingCommand } from '../fitting.js'
import type { Guess } from '../question.js'
import type { Asked } from './item.js'
import { unmarked } from './mark.js'

export type OwnWish = Extract<QuizWish, { from: 'own' }>

/** Where the kind alone says what picture shows the answer. */
const VIEWS: Partial<Record<QuizKind, QuizView>> = {
  count: 'refcount',
  change: 'refcount',
  dies: 'refcount',
  new: 'refcount',
  larger: 'sizeof',
  same: 'is',
  leak: 'leaks',
  cycle: 'gc',
  shared: 'heap',
}

const TOPICS: Readonly<Record<QuizView, QuizTopic>> = {
  refcount: 'counts',
  sizeof: 'sizes',
  is: 'identity',
  heap: 'references',
  gc: 'collector',
  leaks: 'leaks',
}

/** Wrong choices are as they were written: nothing of them is evaluated. */
export function askedByOneself({ kind, code, ask, of, wrong = [] }: OwnWish): Asked {
  const { program, line } = unmarked(code)
  const view = VIEWS[kind] ?? Views.options.find((name) => name === fittingCommand(program).name) ?? 'heap'
  return {
    id: 'own',
    topic: TOPICS[view],
    level: 1,
    kind,
    view,
    ask: ask?.trim() ? ask.trim() : null,
    of: (of ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    by: 'getsizeof',
    line,
    others: wrong.length === 0,
    because: null,
    wrong: [],
    program,
  }
}

export function ownWrong({ wrong = [] }: OwnWish, right: string): Guess[] {
  return wrong.map(({ text, because }) => ({
    text: text.trim(),
    because: because?.trim() ? because.trim() : `Python says: ${right}.`,
  }))
}
