import { REVEAL_HOURS } from './limits.js'

/** Which questions come where nobody has settled it. */
export const ANYTHING = {
  topics: [],
  level: null,
  python: 'default',
  revealHours: REVEAL_HOURS,
  changeable: false,
  mention: null,
}
