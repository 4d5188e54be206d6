/** What the quiz's requests say, each with an example. */
import { z } from 'zod'
import { UsageError } from '../../../errors.js'
import { BOARD_NAME_CHARACTERS } from '../limits.js'

const Id = z.string().max(100)
const Choice = z.number().int().nonnegative()
export const ANSWERED = { shape: z.object({ round: Id, choice: Choice }), example: '{"round": "r1f…", "choice": 0}' }
/** Of a question for one visitor alone: in practice, or at a lesson's end. */
export const CHOSEN = { shape: z.object({ id: Id, choice: Choice }), example: '{"id": "page-1f…", "choice": 0}' }
/** No control characters, none that nobody sees, and no tower of marks on one letter. */
const Named = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(BOARD_NAME_CHARACTERS)
    .refine((name) => !/\p{M}{3}/u.test(name), 'a name has at most two marks on a letter')
    .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u, 'a name has letters, digits, signs and spaces')
    .nullable(),
})
export const NAMED = { shape: Named, example: '{"name": "Ada"}, or {"name": null}' }

export function noSuchChoice(): never {
  throw new UsageError('no-such-choice', 'This question has no such choice; they are numbered from 0.')
}
