/** A platform-neutral answer. */
import { z } from 'zod'
import { BlocksPicture } from './alloc.js'
import { VerdictPicture } from './claim.js'
import { SidesPicture } from './compare.js'
import { RingsPicture } from './gc.js'
import { HeapPicture } from './heap.js'
import { IdentityPicture } from './is.js'
import { GrowthPicture } from './leaks.js'
import { HeatPicture } from './profile.js'
import { TimelinePicture } from './refcount.js'
import { RulerPicture } from './sizeof.js'

export const Picture = z.discriminatedUnion('kind', [
  HeapPicture,
  TimelinePicture,
  RulerPicture,
  IdentityPicture,
  RingsPicture,
  GrowthPicture,
  VerdictPicture,
  SidesPicture,
  BlocksPicture,
  HeatPicture,
])
export type Picture = z.infer<typeof Picture>

/** A section behind "More". */
export const Section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), title: z.string(), text: z.string() }),
  /** `ours`: nothing in it comes from a snippet or its asker, so that no community's rule looks into it. */
  z.object({ kind: z.literal('list'), title: z.string(), items: z.array(z.string()), ours: z.boolean().optional() }),
  z.object({
    kind: z.literal('table'),
    title: z.string(),
    head: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  /** `open`: shown at once, not behind "More" (the line and caret of a syntax error). */
  z.object({ kind: z.literal('code'), title: z.string(), text: z.string(), open: z.boolean().optional() }),
])
export type Section = z.infer<typeof Section>

/** A platform-neutral answer: plain text everywhere, which adapters escape. */
export const Reply = z.object({
  headline: z.string(), // at most 140 characters
  picture: Picture.nullable(),
  alt: z.string(), // carries the lesson; empty without a picture
  text: z.string(), // at most 60 words
  more: z.array(Section),
  python: z.string(), // "CPython 3.14.10"
  /** What may be asked next, of the command `ask`: an article's id, and its question for a button. */
  related: z
    .array(z.object({ id: z.string(), label: z.string().max(75) }))
    .max(3)
    .optional(),
})
export type Reply = z.infer<typeof Reply>
