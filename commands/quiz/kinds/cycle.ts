/** What the collector frees, and when. */
import { whoFrees } from '../../gc/question.js'
import { type Kind, undecidable } from '../kind.js'

export const cycle: Kind<'gc'> = {
  analysis: 'gc',
  everywhere: () => false,
  ask(here) {
    return whoFrees(here) ?? undecidable('The collector is not called here, or what it found is no clear case.')
  },
}
