/** The analysis `profile`: time and memory by line, calls by function; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

const count = z.number().int().nonnegative()
const seconds = z.number().nonnegative()

/** Of one line. `seconds` is its own time, calls into other lines left out; bytes are those that tracemalloc sees. */
export const ProfiledLine = z.object({
  line: count,
  hits: count,
  seconds,
  /** The most that one visit had at once beyond what was there when it began. */
  taken: count,
  /** What its visits left, or gave back (negative), all together. */
  net: z.number().int(),
  /** What it allocated that was still there at the end. */
  kept: count,
})
export type ProfiledLine = z.infer<typeof ProfiledLine>

/** As cProfile counts: `first` are calls that were no recursion. `line` is null for a built-in one. */
export const ProfiledFunction = z.object({
  name: z.string(),
  line: count.nullable(),
  calls: count,
  first: count,
  own: seconds,
  cumulative: seconds,
})
export type ProfiledFunction = z.infer<typeof ProfiledFunction>

export const ProfileAnalysis = z.object({
  analysis: z.literal('profile'),
  ...common,
  /** In their order, those that ran. */
  lines: z.array(ProfiledLine),
  /** Of the run that took the time of each line: all of it, that of no line included. */
  seconds: seconds.nullable(),
  functions: z.array(ProfiledFunction),
  /** Bytes at the end and at most, beyond those before the first line. */
  memory: z.object({ current: count, peak: count }).nullable(),
  /** Where it stood when its time was up. */
  line: z.number().int().nullable(),
})
export type ProfileAnalysis = z.infer<typeof ProfileAnalysis>

/** Code with heat beside each line; shares are of the hottest line. */
export const HeatPicture = z.object({
  kind: z.literal('heat'),
  title: z.string(),
  python: z.string(),
  rows: z.array(
    z.object({
      line: z.number().int(),
      code: z.string(),
      hits: z.string(), // "1,000×"; '' where it did not run
      time: z.object({ text: z.string(), share: z.number() }).nullable(),
      memory: z.object({ text: z.string(), share: z.number() }).nullable(),
    }),
  ),
  /** "in all 12 ms, at most 1.2 MB at once" */
  total: z.string(),
  folded: z.number().int(),
})
export type HeatPicture = z.infer<typeof HeatPicture>
