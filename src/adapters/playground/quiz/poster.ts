import { logEvent } from '../../../log.js'
import type { Poster } from '../../../quiz/poster.js'

/** The page asks for its question and its reveal by itself, so there is nothing to send. */
export const pagePoster: Poster = {
  platform: 'page',
  post: async () => ({}),
  reveal: async () => {},
  tell: async (_, __, text) => logEvent('quiz', { text }),
}
