/** The records of identity.py, checked: a visit of a comparison, and what one answered. */
import { z } from 'zod'
import { Operand, Reason } from '../../../../src/contract.js'

export const Visit = z.object({
  text: z.string(),
  operator: z.enum(['is', 'is not', '==']),
  line: z.number().int(),
  left: Operand,
  right: Operand,
  is: z.boolean(),
  equal: z.boolean().nullable(),
  reason: Reason,
  /** Whether two results of `id` are compared. */
  addresses: z.boolean(),
  /** The least and the greatest int that exists once. */
  smallInts: z.tuple([z.number().int(), z.number().int()]),
})
export type Visit = z.infer<typeof Visit>

const Answer = z.object({ text: z.string(), answer: z.boolean().nullable() })
export type Answer = z.infer<typeof Answer>

export interface Checked<T> {
  items: T[]
  /** false when a record did not fit. */
  whole: boolean
}

export const visitsFrom = (records: readonly unknown[]): Checked<Visit> => checked(Visit, records)
export const answersFrom = (records: readonly unknown[]): Checked<Answer> => checked(Answer, records)

function checked<T>(schema: z.ZodType<T>, records: readonly unknown[]): Checked<T> {
  const parsed = records.map((record) => schema.safeParse(record))
  return {
    items: parsed.flatMap((one) => (one.success ? [one.data] : [])),
    whole: parsed.every(({ success }) => success),
  }
}

/** By text: the first, second, … of `items`. */
export function byText<T extends { text: string }>(items: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const item of items) {
    const known = found.get(item.text)
    if (known) known.push(item)
    else found.set(item.text, [item])
  }
  return found
}
