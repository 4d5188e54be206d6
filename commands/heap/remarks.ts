/** How to read the picture, and one further lesson that is in it. */
import type { HeapPicture } from '../../src/contract.js'

export function remarks(panels: HeapPicture['panels'], further: string | null): (string | null)[] {
  const boxes = panels.flatMap((panel) => panel.boxes)
  const slots = boxes.flatMap((box) => box.slots)
  const heads = slots.flatMap(({ to }) => to ?? [])
  return [
    boxes.some(({ state }) => state === 'lost')
      ? 'Dashed boxes have no name left: only the collector can free them.'
      : null,
    further,
    heads.length > new Set(heads).size
      ? 'An arrow is a reference: two arrows to one box are two ways to the same object.'
      : null,
    slots.some(({ text }) => text !== null) && heads.length > 0
      ? 'Numbers and texts are objects too; they are written where they are referred to.'
      : null,
  ]
}
