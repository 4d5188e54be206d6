/** "Predict first": what a learner may guess before the answer is seen. */
import { z } from 'zod'

export const Choice = z.object({
  text: z.string().min(1).max(80),
  right: z.boolean(),
  /** Said to whoever chose it. */
  because: z.string().min(1).max(200),
})
export type Choice = z.infer<typeof Choice>

/** One choice is right, and no two are alike. */
export const Question = z.object({
  text: z.string().min(1).max(300),
  choices: z
    .array(Choice)
    .min(2)
    .max(5)
    .refine((choices) => choices.filter(({ right }) => right).length === 1, 'one choice is right')
    .refine((choices) => new Set(choices.map(({ text }) => text)).size === choices.length, 'no two are alike'),
})
export type Question = z.infer<typeof Question>
