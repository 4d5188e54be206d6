import type { RingsPicture } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { table } from '../table.js'
import { foldedText } from './folded.js'

export function ringsLines(picture: RingsPicture, look: Look): string[] {
  const drawn = picture.rings.flatMap(({ caption, freed, nodes, references }) => {
    const called = (place: number) => {
      const node = nodes[place]
      return node ? safeLine(node.was ?? node.title) : ''
    }
    return [
      ...nodes.map(({ title, was, count }) => {
        const name = was === null ? '' : ` (was ${safeLine(was)})`
        const held = count === null ? '' : `  count ${count}`
        return `${look.paint('bold', safeLine(title))}${name}${held}${freed ? `  ${look.paint('red', '✕ collected')}` : ''}`
      }),
      ...references.map(
        ({ from, to, label }) =>
          `  ${called(from)} ${look.paint('yellow', safeLine(label ?? 'refers to'))} → ${called(to)}`,
      ),
      ...(caption === '' ? [] : [look.paint('dim', `  ${safeLine(caption)}`)]),
      '',
    ]
  })
  const rows = picture.rows.map(({ where, what, value }) => [where, what, value].map(safeLine))
  const painted = (cell: string, _: number, column: number) => (column === 0 ? look.paint('dim', cell) : cell)
  return [
    ...drawn,
    ...(rows.length > 0 ? table(look, ['', 'collector', ''], rows, painted) : []),
    ...foldedText([
      [picture.folded.rings, 'ring'],
      [picture.folded.rows, 'collection'],
    ]),
  ]
}
