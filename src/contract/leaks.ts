/** The analysis `leaks`: what there is after each of many runs, and who holds what there is more and more of; its picture. */
import { z } from 'zod'
import { common } from './run.js'

const natural = z.number().int().nonnegative()
const line = z.number().int().nullable()

/** What is run again and again. `line` to `end`, both included. */
export const Repeated = z.object({
  kind: z.enum(['function', 'lines', 'program']),
  name: z.string().nullable(),
  line,
  end: line,
})
export type Repeated = z.infer<typeof Repeated>

/** After a run: objects that the collector tracks, bytes by tracemalloc, blocks of the allocator; of each type, by how many
 * objects it differs from when measuring began. */
export const Figures = z.object({
  objects: natural,
  bytes: natural,
  blocks: natural,
  types: z.record(z.string(), z.number().int()),
})
export type Figures = z.infer<typeof Figures>

/** `label`: how the one before refers to it; of the first, its name. `cache`: of functools; `most` null for any number. */
export const HolderStep = z.object({
  label: z.string().nullable(),
  type: z.string(),
  repr: z.string(),
  cache: z.object({ most: natural.nullable(), now: natural }).optional(),
})
export type HolderStep = z.infer<typeof HolderStep>

/** The way from a root to an object, which is the last of `steps`: a name of the program, of a library's module, or none. */
export const Held = z.object({
  type: z.string(),
  repr: z.string(),
  root: z.enum(['names', 'library', 'nothing']),
  steps: z.array(HolderStep),
})
export type Held = z.infer<typeof Held>

/** What becomes more in every part of the measured runs. `each`: a run, on average. */
export const Gain = z.object({ what: z.enum(['type', 'bytes', 'container']), name: z.string(), each: z.number() })
export type Gain = z.infer<typeof Gain>

export const LeaksAnalysis = z.object({
  analysis: z.literal('leaks'),
  ...common,
  unit: Repeated.nullable(),
  /** Runs before the first measurement, and between the two rounds. */
  warm: natural,
  skipped: natural,
  /** Each begins with what there was before. The second is missing where there was no time for it. */
  rounds: z.array(z.array(Figures)),
  growth: z.array(Gain),
  /** Bytes that lines of the program made in all measured and skipped runs, and that are still there. */
  lines: z.array(z.object({ line: z.number().int(), bytes: natural })),
  /** One of the new objects of the type of which there are most. */
  sample: Held.nullable(),
  /** The container that got longer. */
  container: Held.extend({ each: z.number() }).nullable(),
  /** Whether it was on at the end; null where there was none. */
  collector: z.boolean().nullable(),
  /** The type of an exception that ended runs. */
  raised: z.string().nullable(),
  /** Where a run stood that would not end. */
  stopped: z.object({ run: natural, line, function: z.string().nullable() }).nullable(),
  /** After the first run and, where it was stopped, at its end. */
  ends: z.tuple([Figures, Figures]).nullable(),
})
export type LeaksAnalysis = z.infer<typeof LeaksAnalysis>

/** What grows, run by run, and the way of holders to one of it. */
export const GrowthPicture = z.object({
  kind: z.literal('growth'),
  title: z.string(),
  python: z.string(),
  /** `points`: after each measured run. */
  series: z.array(z.object({ label: z.string(), value: z.string(), points: z.array(z.number()), grows: z.boolean() })),
  path: z.array(z.object({ label: z.string(), title: z.string(), suspect: z.boolean() })),
  note: z.string(),
  folded: z.object({ series: natural, steps: natural }),
})
export type GrowthPicture = z.infer<typeof GrowthPicture>
