/** The analysis `compare`: snippets side by side, their time, memory and sizes; and its picture. */
import { z } from 'zod'
import { common, Result } from './run.js'

const count = z.number().int().nonnegative()

/** Nanoseconds of a side's own part, over all rounds; each round is a child of its own. */
export const SideTime = z.object({
  least: count,
  median: count,
  /** The least of each round, in order. */
  rounds: z.array(count),
  /** What a loop that is always the same took at least, in each round: how fast the machine was. */
  paces: z.array(count),
  /** How often it ran in all. */
  runs: count,
})
export type SideTime = z.infer<typeof SideTime>

/** Bytes above what there was when the side's own part began, by tracemalloc, in a run without a clock. */
export const SideMemory = z.object({
  peak: count,
  /** What is left when it is done and garbage is collected. */
  kept: count,
  /** Blocks asked of the object allocator; null where they cannot be counted. */
  allocations: count.nullable(),
})
export type SideMemory = z.infer<typeof SideMemory>

/** Bytes of one object: `block` is what the allocator gave for it, its attributes' own dict (`dict`: its getsizeof)
 * included; `deep`: with all that it leads to, null where that is too much to count. */
export const Sized = z.object({
  name: z.string(),
  type: z.string(),
  repr: z.string(),
  getsizeof: count,
  block: count,
  dict: count,
  deep: count.nullable(),
  /** Of a class that the snippet made: whether its objects have room for a `__dict__` and for weak references. */
  instance: z.object({ dict: z.boolean(), weakref: z.boolean() }).nullable(),
})
export type Sized = z.infer<typeof Sized>

/** The last item of a list or tuple whose items are objects of one type. */
export const Each = Sized.extend({ count })
export type Each = z.infer<typeof Each>

export const Growing = z.enum(['constant', 'linear', 'quadratic'])
export type Growing = z.infer<typeof Growing>

/** What became of it at several n, ascending; `null` where the measurements support none of the three. */
export const Growth = z.object({
  points: z.array(z.object({ n: count, ns: count.nullable(), peak: count.nullable() })),
  time: Growing.nullable(),
  peak: Growing.nullable(),
})
export type Growth = z.infer<typeof Growth>

export const ComparedSide = z.object({
  /** From a comment on its first line, or a letter. */
  label: z.string(),
  code: z.string(),
  result: Result,
  stdout: z.string(),
  stderr: z.string(),
  /** Where it stood when its time was up. */
  stood: z.object({ function: z.string().nullable(), line: count.nullable(), peak: count.nullable() }).nullable(),
  /** What its `n` is bound to; null without one. */
  n: count.nullable(),
  time: SideTime.nullable(),
  memory: SideMemory.nullable(),
  bound: z.array(Sized),
  each: Each.nullable(),
  growth: Growth.nullable(),
})
export type ComparedSide = z.infer<typeof ComparedSide>

/** Side `other` against side `fast`, by their number; `fast` has the least time of all. */
export const Verdict = z.object({
  fast: count,
  other: count,
  /** Of the least times, 1 or more. */
  ratio: z.number(),
  /** By which part of itself the ratio may be off: rounds differ by so much, and the two orders of running. */
  noise: z.number(),
  /** The ratio where `fast` ran first in its round, and where `other` did. */
  orders: z.tuple([z.number(), z.number()]).nullable(),
  different: z.boolean(),
})
export type Verdict = z.infer<typeof Verdict>

export const CompareAnalysis = z.object({
  analysis: z.literal('compare'),
  ...common,
  /** Lines at the start of every side that are the same in all: run before each round, not measured. */
  setupLines: count,
  sides: z.array(ComparedSide),
  verdicts: z.array(Verdict),
})
export type CompareAnalysis = z.infer<typeof CompareAnalysis>

/** Bars in groups, one a side; `to` is where a hatched part ends that says how much the value varies. */
export const SidesPicture = z.object({
  kind: z.literal('sides'),
  title: z.string(),
  python: z.string(),
  groups: z.array(
    z.object({
      title: z.string(),
      /** Said behind the title: "no difference". */
      note: z.string(),
      bars: z.array(
        z.object({ label: z.string(), side: z.number().int(), value: z.number(), to: z.number(), text: z.string() }),
      ),
    }),
  ),
  folded: z.array(z.string()),
})
export type SidesPicture = z.infer<typeof SidesPicture>
