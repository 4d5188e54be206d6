/** The records of leaks.py, checked: a stranger may have written them. */
import { z } from 'zod'
import { Figures, Held, LeaksAnalysis, Repeated } from '../../../../src/contract.js'

const RUN_LIMIT = 100
const LINE_LIMIT = 12
const { shape } = LeaksAnalysis

const Told = z.discriminatedUnion('record', [
  Repeated.extend({ record: z.literal('unit') }),
  Figures.extend({ record: z.literal('begun'), warm: shape.warm }),
  Figures.extend({ record: z.literal('first') }),
  Figures.extend({ record: z.literal('last') }),
  Figures.extend({ record: z.literal('run') }),
  Figures.extend({ record: z.literal('skipped'), runs: shape.skipped }),
  z.object({ record: z.literal('lines'), lines: shape.lines }),
  z.object({
    record: z.literal('stopped'),
    run: z.number().int().nonnegative(),
    line: z.number().int().nullable(),
    function: z.string().nullable(),
  }),
  z.object({
    record: z.literal('end'),
    collector: z.boolean(),
    raised: z.string().nullable(),
    sample: Held.nullable(),
    container: Held.extend({ each: z.number() }).nullable(),
  }),
])

export type Repetition = Pick<
  LeaksAnalysis,
  | 'unit'
  | 'warm'
  | 'skipped'
  | 'rounds'
  | 'lines'
  | 'sample'
  | 'container'
  | 'collector'
  | 'raised'
  | 'stopped'
  | 'ends'
>

export const nothingRepeated: Repetition = {
  unit: null,
  warm: 0,
  skipped: 0,
  rounds: [],
  lines: [],
  sample: null,
  container: null,
  collector: null,
  raised: null,
  stopped: null,
  ends: null,
}

/** `whole`: false when a record did not fit. */
export function repetitionFrom(records: readonly unknown[]): Repetition & { whole: boolean } {
  const told = { ...nothingRepeated, rounds: [] as Figures[][], whole: true }
  for (const record of records) {
    const parsed = Told.safeParse(record)
    if (!parsed.success) told.whole = false
    else take(told, parsed.data)
  }
  return { ...told, rounds: told.rounds.filter((round) => round.length > 1) }
}

function take(told: Repetition, one: z.infer<typeof Told>): void {
  switch (one.record) {
    case 'unit':
      told.unit = Repeated.parse(one)
      break
    case 'first':
      told.ends = [Figures.parse(one), Figures.parse(one)]
      break
    case 'last':
      if (told.ends) told.ends = [told.ends[0], Figures.parse(one)]
      break
    case 'begun':
      told.warm = one.warm
      told.rounds.push([Figures.parse(one)])
      break
    case 'skipped':
      told.skipped = one.runs
      if (told.rounds.length < 2) told.rounds.push([Figures.parse(one)])
      break
    case 'run':
      if (told.rounds.flat().length < RUN_LIMIT) told.rounds.at(-1)?.push(Figures.parse(one))
      break
    case 'lines':
      told.lines = one.lines.slice(0, LINE_LIMIT)
      break
    case 'stopped':
      told.stopped = { run: one.run, line: one.line, function: one.function }
      break
    case 'end':
      told.collector = one.collector
      told.raised = one.raised
      told.sample = one.sample
      told.container = one.container
  }
}
