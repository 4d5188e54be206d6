/** The analysis `refcount`: each object's count and holders, step by step; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

/** A reference count: an exact number, or `immortal` where CPython (3.12+) no longer counts. */
export const Count = z.union([z.number().int().nonnegative(), z.literal('immortal')])
export type Count = z.infer<typeof Count>

/** Something that refers to an object: `label` of `of` (an object id, or a function's name for names and stack). */
export const Holder = z.object({
  kind: z.enum(['name', 'item', 'key', 'attribute', 'cell', 'stack', 'constant', 'default', 'closure', 'inside']),
  of: z.string().nullable(),
  label: z.string().nullable(),
  /** false for a borrowed reference (3.14+), which the count does not include. */
  counted: z.boolean(),
})
export type Holder = z.infer<typeof Holder>

export const TracedObject = z.object({
  type: z.string(),
  repr: z.string(),
  refcount: Count,
  /** Bytes, as `sys.getsizeof` says. */
  size: z.number().int().nonnegative(),
  holders: z.array(Holder),
  /** References that no holder above explains; counted holders + other = refcount. */
  other: z.number().int().nonnegative(),
})
export type TracedObject = z.infer<typeof TracedObject>

export const Frame = z.object({
  function: z.string(),
  line: z.number().int().nullable(),
  names: z.record(z.string(), z.string()),
})
export type Frame = z.infer<typeof Frame>

export const Freed = z.object({ object: z.string(), how: z.enum(['refcount', 'collector']) })
export type Freed = z.infer<typeof Freed>

/** The state right before `line` runs; the last step is the `end`. */
export const Step = z.object({
  event: z.enum(['line', 'call', 'return', 'exception', 'end']),
  line: z.number().int().nullable(),
  endLine: z.number().int().nullable(),
  function: z.string(),
  thread: z.number().int(),
  frames: z.array(Frame),
  objects: z.record(z.string(), TracedObject),
  created: z.array(z.string()),
  freed: z.array(Freed),
})
export type Step = z.infer<typeof Step>

export const RefcountAnalysis = z.object({ analysis: z.literal('refcount'), ...common, steps: z.array(Step) })
export type RefcountAnalysis = z.infer<typeof RefcountAnalysis>

/** Timeline of reference counts: rows are executed statements, lanes are objects. */
export const TimelinePicture = z.object({
  kind: z.literal('timeline'),
  title: z.string(),
  python: z.string(),
  rows: z.array(z.object({ line: z.number().int().nullable(), code: z.string(), note: z.string().nullable() })),
  lanes: z.array(
    z.object({
      title: z.string(), // the names that have held it: "a, b"
      subtitle: z.string(), // "list [1, 2, 3]"
      /** One cell a row: the state after that row ran. */
      cells: z.array(
        z.object({
          count: Count.nullable(), // null: it does not exist
          change: z.enum(['born', 'up', 'down', 'died', 'same', 'none']),
          holders: z.array(z.string()), // short: "a", "b[0]"
          how: z.enum(['refcount', 'collector']).nullable(),
        }),
      ),
    }),
  ),
  /** What was left out, said in the picture. */
  folded: z.object({ rows: z.number().int(), lanes: z.number().int() }),
  /** The row that has just run, where later ones are still to come. */
  reached: z.number().int().nonnegative().optional(),
})
export type TimelinePicture = z.infer<typeof TimelinePicture>
