/** One's own practice: what one got wrong comes again, at growing distances. */
import { z } from 'zod'
import { QuizWish } from '../contract.js'

const DAY_MS = 86_400_000
/** Days until a question comes again that was right so often in a row; after the last, it is known. */
const DISTANCES = [1, 3, 7, 16, 35]
/** The rest waits: nobody goes through more. */
const BOXES = 200

export const Box = z.object({
  wish: QuizWish,
  /** How often it was right in a row. */
  stage: z.number().int(),
  /** Milliseconds since the epoch. */
  dueAt: z.number().int(),
})
export type Box = z.infer<typeof Box>

/** By the question's id, the bank's or one of its own. */
export const Boxes = z.record(z.string(), Box)
export type Boxes = z.infer<typeof Boxes>

export function keyOf(wish: QuizWish): string {
  return wish.from === 'bank' ? wish.id : `own ${wish.kind} ${wish.code}`
}

/** With an answer: what is wrong comes again from the first distance on; what was never wrong is not kept. */
export function practised(boxes: Boxes, wish: QuizWish, isRight: boolean, now: number): Boxes {
  const key = keyOf(wish)
  const { [key]: box, ...others } = boxes
  const stage = isRight ? (box?.stage ?? -1) + 1 : 0
  if (isRight && !box) return boxes
  const distance = DISTANCES[stage]
  if (distance === undefined) return others
  const all = { ...others, [key]: { wish, stage, dueAt: now + distance * DAY_MS } }
  const soonest = Object.entries(all).toSorted(([, one], [, other]) => one.dueAt - other.dueAt)
  return Object.fromEntries(soonest.slice(0, BOXES))
}

/** What is due, longest due first; the variant is another one each time, where there are more. */
export function dueBoxes(boxes: Boxes, now: number): Box[] {
  return Object.values(boxes)
    .filter(({ dueAt }) => dueAt <= now)
    .toSorted((one, other) => one.dueAt - other.dueAt)
}

/** When the next one is due; null: there is nothing to practise. */
export function nextDue(boxes: Boxes): number | null {
  const [first] = Object.values(boxes).map(({ dueAt }) => dueAt).toSorted((one, other) => one - other)
  return first ?? null
}
