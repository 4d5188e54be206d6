/** The kinds of questions. */
import type { QuizKind } from '../../../src/contract.js'
import type { Kind } from '../kind.js'
import { change } from './change.js'
import { count } from './count.js'
import { cycle } from './cycle.js'
import { dies } from './dies.js'
import { larger } from './larger.js'
import { leak } from './leak.js'
import { makesNew } from './new.js'
import { prints } from './prints.js'
import { same } from './same.js'
import { shared } from './shared.js'
import { versions } from './versions.js'

export const kinds: Readonly<Record<QuizKind, Kind>> = {
  prints,
  versions,
  count,
  change,
  dies,
  new: makesNew,
  larger,
  same,
  leak,
  cycle,
  shared,
}
