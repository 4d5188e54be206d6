/** The records of compare.py, checked. */
import { z } from 'zod'
import { ComparedSide, Each, SideMemory, Sized } from '../../../../src/contract.js'

const count = z.number().int().nonnegative()
const n = count.nullable()

const Record = z.discriminatedUnion('is', [
  z.object({ is: z.literal('plan'), setupLines: count, n }),
  SideMemory.extend({ is: z.literal('memory'), n }),
  Sized.extend({ is: z.literal('bound') }),
  Each.extend({ is: z.literal('each') }),
  z.object({ is: z.literal('time'), n, runs: count, least: count, median: count, pace: n }),
  ComparedSide.shape.stood.unwrap().extend({ is: z.literal('stood') }),
])
type Record = z.infer<typeof Record>
export type Of<Is extends Record['is']> = Extract<Record, { is: Is }>

/** More than any side writes. */
const RECORDS_LIMIT = 100

/** Those of one kind, in order; what does not fit is left out. */
export function recordsOf<Is extends Record['is']>(records: readonly unknown[], is: Is): Of<Is>[] {
  return records.slice(0, RECORDS_LIMIT).flatMap((record) => {
    const parsed = Record.safeParse(record)
    return parsed.success && parsed.data.is === is ? [parsed.data as Of<Is>] : []
  })
}
