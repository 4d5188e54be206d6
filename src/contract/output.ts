/** The analysis `output`: what `python FILE` prints, with nothing in its way. */
import { z } from 'zod'
import { common } from './run.js'

export const OutputAnalysis = z.object({ analysis: z.literal('output'), ...common })
export type OutputAnalysis = z.infer<typeof OutputAnalysis>
