/** What the quiz's requests say. */
import { z } from 'zod'
import { BOARD_NAME_CHARACTERS } from '../limits.js'

const Id = z.string().max(100)
const Choice = z.number().int().nonnegative()
export const Answered = z.object({ round: Id, choice: Choice })
export const Practised = z.object({ id: Id, choice: Choice })
/** No control characters, none that nobody sees, and no tower of marks on one letter. */
export const Named = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(BOARD_NAME_CHARACTERS)
    .refine((name) => !/\p{M}{3}/u.test(name), 'a name has at most two marks on a letter')
    .regex(/^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u, 'a name has letters, digits, signs and spaces')
    .nullable(),
})
