/** What lies between the state right before one statement and the state right before the next. */
import type { Step } from '../../src/contract.js'
import type { Names } from './names.js'

export interface Moment {
  before: Step
  after: Step
  /** Which of the steps `after` is. */
  at: number
  line: number | null
  /** The function that the line is in. */
  function: string
  code: string
  /** The code is one of several statements on its line. */
  own: boolean
  /** The functions that were left in this moment, innermost first. */
  left: string[]
  /** The functions that were called in this moment and go on. */
  entered: string[]
  /** They are to go on later: generators, coroutines. */
  paused: boolean
  /**
   * `untraced`: all that lies between the last followed step of a cut trace and the end; `ended`: what the end of the
   * program itself did.
   */
  role: 'statement' | 'untraced' | 'ended'
  /** No statement of its own: what a call did while it ended, after its last statement. */
  unwinding: boolean
  /** What the objects of the run are called. */
  names: Names
}
