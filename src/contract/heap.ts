/** The analysis `heap`: frames, and the objects that they lead to, step by step; and its picture. */
import { z } from 'zod'
import { Step } from './refcount.js'
import { common } from './run.js'

export const HeapAnalysis = z.object({ analysis: z.literal('heap'), ...common, steps: z.array(Step) })
export type HeapAnalysis = z.infer<typeof HeapAnalysis>

/** A place in a box that refers to an object: a name of a frame, an item of a list, an attribute. */
export const HeapSlot = z.object({
  /** Null where the place has no name, as in a set. */
  label: z.string().nullable(),
  /** The value, where it is written into the slot itself (numbers, texts). */
  text: z.string().nullable(),
  /** The box that an arrow leads to. */
  to: z.string().nullable(),
  /** It is another one than in the panel before. */
  changed: z.boolean(),
})
export type HeapSlot = z.infer<typeof HeapSlot>

export const HeapBox = z.object({
  /** The same in every panel, so that it stays in its place. */
  id: z.string(),
  kind: z.enum(['frame', 'object']),
  title: z.string(), // "list", "add()"
  /** Of an object without slots: its value. */
  text: z.string().nullable(),
  slots: z.array(HeapSlot),
  /** Slots that are not drawn; null: more, nobody counted them. */
  folded: z.number().int().nonnegative().nullable(),
  state: z.enum(['new', 'changed', 'same', 'freed', 'lost']),
})
export type HeapBox = z.infer<typeof HeapBox>

/** Names and boxes: frames at the left, the objects they lead to at the right, after each of a few statements. */
export const HeapPicture = z.object({
  kind: z.literal('heap'),
  title: z.string(),
  python: z.string(),
  panels: z.array(
    z.object({
      line: z.number().int().nullable(),
      code: z.string(),
      note: z.string().nullable(),
      boxes: z.array(HeapBox),
      /** What of this panel is not drawn; null objects: more, nobody counted them. */
      folded: z.object({ objects: z.number().int().nullable(), frames: z.number().int() }),
    }),
  ),
  /** Statements without a panel. */
  folded: z.number().int(),
  /** One panel alone, its boxes where they are among all panels; without it all stand below each other. */
  alone: z.number().int().nonnegative().optional(),
})
export type HeapPicture = z.infer<typeof HeapPicture>
