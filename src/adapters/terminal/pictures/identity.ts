import type { IdentityPicture, Side } from '../../../contract.js'
import { safeLine } from '../escape.js'
import type { Look } from '../paint.js'
import { table } from '../table.js'
import { foldedText } from './folded.js'

function sideText(side: Side | null): string {
  if (side === null) return 'not reached'
  return `is ${side.is ? 'True' : 'False'}${side.equal === null ? '' : `, == ${side.equal ? 'True' : 'False'}`}`
}

export function identityLines(picture: IdentityPicture, look: Look): string[] {
  const rows = picture.comparisons.map(({ text, script, repl, reason }) => [
    safeLine(text),
    sideText(script),
    sideText(repl),
    safeLine(reason),
  ])
  const painted = (cell: string, _: number, column: number) =>
    column === 1 || column === 2 ? look.paint(cell.startsWith('is True') ? 'green' : 'yellow', cell) : cell
  return [
    ...table(look, ['', 'in a script', 'at the prompt', 'why'], rows, painted),
    ...foldedText([[picture.folded, 'comparison']]),
  ]
}
