/** The analysis `is`: each comparison as a script and at the prompt; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

export const Reason = z.enum([
  'same name',
  'alias',
  'given back',
  'small-int cache',
  'constant of the same code object',
  'folded constant',
  'interned by the compiler',
  'interned by sys.intern',
  'singleton',
  'cached character',
  'shared empty object',
  'address used again',
  'made anew',
  'equal but distinct',
  'not equal',
])
export type Reason = z.infer<typeof Reason>

/** One way of running the comparison; `equal` is null where a user's `__eq__` would have to be asked. */
export const Side = z.object({ is: z.boolean(), equal: z.boolean().nullable() })
export type Side = z.infer<typeof Side>

/** An operand as each side saw it, for the picture. */
export const Operand = z.object({ text: z.string(), type: z.string(), repr: z.string() })
export type Operand = z.infer<typeof Operand>

export const Comparison = z.object({
  text: z.string(),
  operator: z.enum(['is', 'is not', '==']),
  line: z.number().int(),
  left: Operand,
  right: Operand,
  script: Side.nullable(),
  repl: Side.nullable(),
  reason: Reason,
  /** The reason at the prompt where it is another one than in the script. */
  replReason: Reason.nullable(),
  explanation: z.string(),
})
export type Comparison = z.infer<typeof Comparison>

export const IsAnalysis = z.object({ analysis: z.literal('is'), ...common, comparisons: z.array(Comparison) })
export type IsAnalysis = z.infer<typeof IsAnalysis>

/** Comparisons as boxes: the same box twice named, or two boxes; script left, prompt right. */
export const IdentityPicture = z.object({
  kind: z.literal('identity'),
  title: z.string(),
  python: z.string(),
  comparisons: z.array(
    z.object({
      text: z.string(),
      /** Which of the two questions the snippet asks; the other one is shown beside it. */
      operator: Comparison.shape.operator,
      left: z.object({ name: z.string(), value: z.string() }),
      right: z.object({ name: z.string(), value: z.string() }),
      script: Side.nullable(),
      repl: Side.nullable(),
      reason: z.string(),
    }),
  ),
  folded: z.number().int(),
})
export type IdentityPicture = z.infer<typeof IdentityPicture>
