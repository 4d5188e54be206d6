/** The analysis `gc`: what each collection found, the references that close its rings, finalizers; and its picture. */
import { z } from 'zod'
import { common } from './run.js'

const natural = z.number().int().nonnegative()
const line = z.number().int().nullable()

/** An object that the collector found. `count`: its references then, null for an immortal one. */
export const FoundObject = z.object({
  /** Of this collection. */
  id: natural,
  type: z.string(),
  repr: z.string(),
  /** The last name that was seen to lead to it. */
  name: z.string().nullable(),
  count: natural.nullable(),
  /** The one it was in when the collection began; null where that was not looked up. */
  generation: natural.nullable(),
})
export type FoundObject = z.infer<typeof FoundObject>

/** `label` reads like Python: `.next`, `[0]`, `['key']`. */
export const FoundReference = z.object({ from: natural, to: natural, label: z.string().nullable() })
export type FoundReference = z.infer<typeof FoundReference>

/** Objects that hold one another: a strongly connected component, shown by the first of `alike` ones. */
export const Knot = z.object({
  /** In the whole of it, of which `dicts` are the attributes of instances; `nodes` are the first ones. */
  objects: natural,
  dicts: natural,
  alike: natural,
  nodes: z.array(FoundObject),
  references: z.array(FoundReference),
  /** Ids along a shortest cycle, and how long that is. */
  ring: z.array(natural),
  length: natural,
})
export type Knot = z.infer<typeof Knot>

export const Collection = z.object({
  /** `exit`: the one that comes when the program is done, and finds what it left. */
  kind: z.enum(['called', 'automatic', 'exit']),
  /** The first is 1; of those that came by themselves and found nothing only some are listed. */
  number: natural,
  line,
  function: z.string(),
  /** The oldest that was looked at. */
  generation: natural,
  /** Objects that only the collector could free. */
  found: natural,
  uncollectable: natural,
  /** What `gc.collect()` gave back. */
  returned: natural.nullable(),
  /** Kept in `gc.garbage` instead of freed, as DEBUG_SAVEALL asks. */
  kept: z.boolean(),
  /** Objects whose finalizer put them within reach again. */
  resurrected: natural,
  types: z.record(z.string(), natural),
  /** The first objects found, among which rings were looked for; `tied` of these are in `rings` rings of `kinds` kinds. */
  walked: natural,
  tied: natural,
  rings: natural,
  kinds: natural,
  knots: z.array(Knot),
  /** Generations of what the module's names lead to, before and after. */
  moved: z.array(z.object({ name: z.string(), from: natural.nullable(), to: natural.nullable() })),
  /** Names of what the collector stopped looking at. */
  untracked: z.array(z.string()),
})
export type Collection = z.infer<typeof Collection>

export const Finalizer = z.object({
  kind: z.enum(['__del__', 'callback', 'finalize']),
  what: z.string(),
  /** Of the object that ended, where that is known. */
  type: z.string().nullable(),
  name: z.string().nullable(),
  /** What it interrupted. */
  line,
  function: z.string(),
  /** The number, less 1, of the collection it belongs to; null where a count fell to 0. */
  during: natural.nullable(),
})
export type Finalizer = z.infer<typeof Finalizer>

/** At the program's end, of a run that nothing looked into. */
export const CollectorState = z.object({
  enabled: z.boolean(),
  /** As `gc.get_debug()` says. */
  debug: natural,
  /** When the program began, and when it ended. */
  thresholds: z.tuple([z.array(z.number()), z.array(z.number())]),
  count: z.array(z.number()),
  /** Of the program alone, youngest first. */
  generations: z.array(z.object({ collections: natural, collected: natural, uncollectable: natural })),
  garbage: z.object({ objects: natural, shown: z.array(z.object({ type: z.string(), repr: z.string() })) }),
  names: z.array(z.object({ name: z.string(), type: z.string(), repr: z.string(), tracked: z.boolean() })),
})
export type CollectorState = z.infer<typeof CollectorState>

export const GcAnalysis = z.object({
  analysis: z.literal('gc'),
  ...common,
  /** null where the program did not come to its end. */
  state: CollectorState.nullable(),
  collections: z.array(Collection),
  finalizers: z.array(Finalizer),
  /** Whether the run that was looked into freed as much as the one that was not. */
  agreed: z.boolean(),
})
export type GcAnalysis = z.infer<typeof GcAnalysis>

/** Rings of objects with the references that close them, and the collections in their order. */
export const RingsPicture = z.object({
  kind: z.literal('rings'),
  title: z.string(),
  python: z.string(),
  rings: z.array(
    z.object({
      caption: z.string(),
      freed: z.boolean(),
      /** `was`: the name that led to it. */
      nodes: z.array(z.object({ title: z.string(), was: z.string().nullable(), count: natural.nullable() })),
      /** By the places of the nodes. */
      references: z.array(FoundReference),
    }),
  ),
  rows: z.array(z.object({ where: z.string(), what: z.string(), value: z.string() })),
  /** What was left out, said in the picture. */
  folded: z.object({ rings: natural, rows: natural }),
})
export type RingsPicture = z.infer<typeof RingsPicture>
