/** What a kind of question is: what has to be seen for it, and what is asked of that. */
import type { SeenName } from '../../src/contract.js'
import type { AnalysisOf } from '../command.js'
import type { Asking } from '../question.js'
import type { Asked } from './item.js'

/** Why nothing can be asked, in a sentence for whoever wrote the program. */
export interface Undecidable {
  undecidable: string
}

/** `ask` is pure, and a method so that kinds of different analyses stand in one table, as commands do. */
export interface Kind<Name extends SeenName = SeenName> {
  analysis: Name
  /** Whether all Pythons have to be looked at, or the one it is asked on alone. */
  everywhere(asked: Asked): boolean
  /** Only of a program that came to its end. `all`: oldest first, at least `here`, however they ended. */
  ask(here: AnalysisOf<Name>, asked: Asked, all: readonly AnalysisOf<Name>[]): Asking | Undecidable
}

export function undecidable(why: string): Undecidable {
  return { undecidable: why }
}
