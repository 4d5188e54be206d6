/** The boxes in words, for those who cannot see them: what each name leads to in the last panel. */
import type { HeapBox, HeapPicture } from '../../src/contract.js'
import { listed } from '../words.js'

export function altOf(lesson: string, { panels }: HeapPicture): string {
  const last = panels.at(-1)
  if (!last) return lesson
  const titles = new Map(last.boxes.map((box) => [box.id, titleIn(box, last.boxes)]))
  const told = last.boxes.flatMap(({ id, title, kind, slots }) => {
    const arrows = slots.map(({ label, text, to }) => {
      const value = to === null ? text : (titles.get(to) ?? 'a box')
      return label === null ? `${value}` : `${label} → ${value}`
    })
    if (arrows.length === 0) return []
    return [`${kind === 'frame' ? title : titles.get(id)}: ${arrows.join(', ')}.`]
  })
  const states = last.boxes.filter(({ state }) => state === 'freed' || state === 'lost')
  const gone = states.length === 0 ? '' : `Without a name: ${listed(states.map(({ id }) => titles.get(id) ?? ''))}.`
  return [lesson, `After line ${last.line ?? '?'}:`, ...told, gone].filter(Boolean).join(' ')
}

/** "list 2" where there are several lists. */
function titleIn({ id, title }: HeapBox, boxes: readonly HeapBox[]): string {
  const alike = boxes.filter((box) => box.kind === 'object' && box.title === title)
  return alike.length > 1 ? `${title} ${alike.findIndex((box) => box.id === id) + 1}` : title
}
