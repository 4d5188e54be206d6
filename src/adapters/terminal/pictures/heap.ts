import type { HeapBox, HeapPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { cut } from '../width.js'

/** Each state: its statement, and a line for each box with what its places lead to. */
export function heapLines({ panels }: HeapPicture, look: Look): string[] {
  const numbers = numbersOf(panels.flatMap(({ boxes }) => boxes))
  return panels.flatMap(({ line, code, note, boxes, folded }, index) => {
    const statement = [line === null ? '' : String(line), safeLine(code), note === null ? '' : `(${safeLine(note)})`]
    const left = [leftOut(folded.frames, 'call'), leftOut(folded.objects, 'object')].filter(Boolean)
    return [
      ...(index > 0 ? [''] : []),
      look.paint('bold', cut(statement.filter(Boolean).join('  '), look.columns)),
      ...boxes.map((box) => boxLine(box, numbers, look)),
      ...left.map((told) => look.paint('dim', told)),
    ]
  })
}

function leftOut(count: number | null, what: string): string {
  if (count === null) return `  … more ${what}s than were traced`
  return count > 0 ? `  … ${count} more ${what}${count === 1 ? '' : 's'}` : ''
}

/** Boxes of one kind are told apart by their number, which they keep: "list #2". */
function numbersOf(boxes: readonly HeapBox[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>()
  const numbers = new Map<string, string>()
  for (const { id, kind, title } of boxes) {
    if (numbers.has(id)) continue
    const count = (counts.get(title) ?? 0) + 1
    counts.set(title, count)
    numbers.set(id, kind === 'frame' ? safeLine(title) : `${safeLine(title)} #${count}`)
  }
  return numbers
}

function boxLine(box: HeapBox, numbers: ReadonlyMap<string, string>, look: Look): string {
  const places = box.slots.map(({ label, text, to, changed }) => {
    const value = to === null ? safeLine(text ?? '') : (numbers.get(to) ?? '?')
    const isPlain = label === null || (to === null && /^\d+$/u.test(label))
    const told = isPlain ? value : `${safeLine(label)} → ${value}`
    return changed ? look.paint('yellow', told) : told
  })
  const told = [...places, ...(box.text ? [safeLine(box.text)] : []), ...(box.folded === 0 ? [] : ['…'])]
  const state = box.state === 'same' ? '' : look.paint(box.state === 'new' ? 'green' : 'yellow', ` (${box.state})`)
  const title = look.paint(box.kind === 'frame' ? 'bold' : 'cyan', numbers.get(box.id) ?? '?')
  return `  ${title}${state}  ${told.join(', ')}`.trimEnd()
}
