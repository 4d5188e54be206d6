import type {
  BlocksPicture,
  Count,
  GrowthPicture,
  HeatPicture,
  IdentityPicture,
  Picture,
  RingsPicture,
  RulerPicture,
  Side,
  SidesPicture,
  TimelinePicture,
  VerdictPicture,
} from '../../contract.js'
import { safeLine } from './escape.js'
import { heapLines } from './heap.js'
import type { Look } from './paint.js'
import { table } from './table.js'
import { cut, padded } from './width.js'

type Cell = TimelinePicture['lanes'][number]['cells'][number]
type Part = RulerPicture['rulers'][number]['parts'][number]

const CHANGES = {
  born: { sign: 'new', style: 'cyan' },
  up: { sign: '▲', style: 'green' },
  down: { sign: '▼', style: 'yellow' },
  died: { sign: '✕', style: 'red' },
  same: { sign: '', style: null },
  none: { sign: '', style: 'dim' },
} as const

const BAR_CELLS = 32
const MAX_CODE_CELLS = 34
const LEAST_CODE_CELLS = 12
const NARROW_TITLE_CELLS = 12

function countText(count: Count | null): string {
  return count === 'immortal' ? '∞' : String(count ?? '·')
}

function cellText({ count, change, how }: Cell): string {
  if (change === 'died') return `✕ ${how === 'collector' ? 'collected' : 'freed'}`
  const reach = how === 'collector' ? ' lost' : ''
  return `${countText(count)} ${CHANGES[change].sign}`.trimEnd() + reach
}

function foldedText(parts: [number, string][]): string[] {
  const left = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`)
  return left.length > 0 ? [`(left out: ${left.join(', ')}; --json has them)`] : []
}

/** Of what is too long together the code is cut: the note says what it cannot. */
function codeText({ code, note }: TimelinePicture['rows'][number]): string {
  if (note === null) return cut(safeLine(code), MAX_CODE_CELLS)
  const told = `  (${cut(safeLine(note), MAX_CODE_CELLS - LEAST_CODE_CELLS)})`
  return `${cut(safeLine(code), Math.max(LEAST_CODE_CELLS, MAX_CODE_CELLS - told.length))}${told}`
}

function timeline(picture: TimelinePicture, look: Look): string[] {
  const most = picture.lanes.length > 2 ? NARROW_TITLE_CELLS : look.columns
  const head = ['', '', ...picture.lanes.map((lane) => cut(safeLine(lane.title), most))]
  const kinds = ['', '', ...picture.lanes.map((lane) => safeLine(lane.subtitle))]
  const rows = picture.rows.map((row, index) => [
    row.line === null ? '' : String(row.line),
    codeText(row),
    ...picture.lanes.map((lane) => (lane.cells[index] ? cellText(lane.cells[index]) : '')),
  ])
  const painted = (cell: string, row: number, column: number) => {
    if (row === 0 || column === 0) return look.paint('dim', cell)
    const change = picture.lanes[column - 2]?.cells[row - 1]?.change
    const style = change ? CHANGES[change].style : null
    return style ? look.paint(style, cell) : cell
  }
  const { folded } = picture
  return [
    ...table(look, head, [kinds, ...rows], painted),
    ...foldedText([
      [folded.rows, 'line'],
      [folded.lanes, 'object'],
    ]),
  ]
}

function partLine({ label, bytes }: Part, style: 'cyan' | 'yellow', cellsPerByte: number, look: Look): string {
  const bar = '█'.repeat(Math.max(bytes > 0 ? 1 : 0, Math.round(bytes * cellsPerByte)))
  return `  ${String(bytes).padStart(6)}  ${look.paint(style, padded(bar, BAR_CELLS))}  ${safeLine(label)}`.trimEnd()
}

function ruler(picture: RulerPicture, look: Look): string[] {
  const longest = Math.max(
    1,
    ...picture.rulers.flatMap(({ parts, beyond }) => [...parts, ...beyond].map((part) => part.bytes)),
  )
  const cellsPerByte = Math.min(1, BAR_CELLS / longest)
  const rulers = picture.rulers.flatMap(({ title, subtitle, parts, beyond, getsizeof, footprint, deep }) => [
    `${look.paint('bold', safeLine(title))}  ${cut(safeLine(subtitle), look.columns - 20)}`,
    ...parts.map((part) => partLine(part, 'cyan', cellsPerByte, look)),
    `  ${String(getsizeof).padStart(6)}  getsizeof`,
    ...beyond.map((part) => partLine(part, 'yellow', cellsPerByte, look)),
    `  ${String(footprint).padStart(6)}  really takes`,
    ...(deep === getsizeof ? [] : [`  ${String(deep).padStart(6)}  with contents`]),
    '',
  ])
  return [...rulers, ...foldedText([[picture.folded, 'object']])]
}

function sideText(side: Side | null): string {
  if (side === null) return 'not reached'
  return `is ${side.is ? 'True' : 'False'}${side.equal === null ? '' : `, == ${side.equal ? 'True' : 'False'}`}`
}

function identity(picture: IdentityPicture, look: Look): string[] {
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

const BLOCK_SIGNS = { mine: '●', new: '■', old: '▪', freed: '×', free: '·' } as const
const BLOCK_STYLES = { mine: 'yellow', new: 'cyan', old: 'dim', freed: 'red', free: 'dim' } as const
const BLOCKS_A_LINE = 62

function blocks(picture: BlocksPicture, look: Look): string[] {
  const strips = picture.strips.flatMap(({ title, counts, names, cells, left }) => {
    const rows = Array.from({ length: Math.ceil(cells.length / BLOCKS_A_LINE) }, (_, row) =>
      cells.slice(row * BLOCKS_A_LINE, (row + 1) * BLOCKS_A_LINE),
    )
    return [
      `${look.paint('bold', safeLine(title))}  ${safeLine(counts)}${names === '' ? '' : `  ● ${safeLine(names)}`}`,
      ...rows.map((row) => `  ${row.map((state) => look.paint(BLOCK_STYLES[state], BLOCK_SIGNS[state])).join('')}`),
      ...foldedText([[left, 'block']]),
    ]
  })
  const asked = picture.request ? [`${picture.request.bytes} bytes of a block of ${picture.request.block}`] : []
  const key = strips.length > 0 ? ['● has the name  ■ new  ▪ there before  × freed  · free'] : []
  return [...asked, ...strips, ...key, ...picture.notes.map(safeLine)]
}

const HEAT_CELLS = 10

function heat(picture: HeatPicture, look: Look): string[] {
  const bar = (found: { text: string; share: number } | null) =>
    found ? `${'█'.repeat(Math.max(1, Math.round(found.share * HEAT_CELLS)))} ${safeLine(found.text)}` : ''
  const rows = picture.rows.map(({ line, code, hits, time, memory }) => [
    String(line),
    cut(safeLine(code), MAX_CODE_CELLS),
    safeLine(hits),
    bar(time),
    bar(memory),
  ])
  const styles = ['dim', null, null, 'yellow', 'cyan'] as const
  const painted = (cell: string, row: number, column: number) => {
    const style = row === 0 ? 'dim' : styles[column]
    return style ? look.paint(style, cell) : cell
  }
  return [
    ...table(look, ['', '', 'hits', 'own time', 'memory'], rows, painted),
    safeLine(picture.total),
    ...foldedText([[picture.folded, 'line']]),
  ]
}

function rings(picture: RingsPicture, look: Look): string[] {
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

const SPARKS = '▁▂▃▄▅▆▇█'

function growth(picture: GrowthPicture, look: Look): string[] {
  const series = picture.series.map(({ label, value, points, grows }) => {
    const most = Math.max(...points, 1)
    const bars = points
      .map((point) => SPARKS[Math.min(7, Math.max(0, Math.floor((point / most) * 7.99)))] ?? '')
      .join('')
    return [safeLine(label), safeLine(value), look.paint(grows ? 'yellow' : 'dim', bars)]
  })
  const path = picture.path.map(({ label, title, suspect }, index) => {
    const step = `${'  '.repeat(index)}${index === 0 ? '' : '└ '}${safeLine(label)}  ${safeLine(title)}`
    return suspect ? look.paint('red', step) : step
  })
  return [
    ...series.flatMap(([label, value, bars]) => [`${look.paint('bold', label ?? '')}  ${value}`, bars ?? '']),
    ...(path.length > 0 ? ['', 'held by', ...path] : []),
    look.paint('dim', safeLine(picture.note)),
    ...foldedText([
      [picture.folded.series, 'kind'],
      [picture.folded.steps, 'holder'],
    ]),
  ]
}

const VERDICT_TEXT_CELLS = 100

function verdict(picture: VerdictPicture, look: Look): string[] {
  const { folded } = picture
  const several = picture.columns.some(({ now }) => !now)
  const head = ['', ...picture.columns.map(({ name, now }) => (now && several ? `[${name}]` : name))]
  const rows = picture.rows.map(({ text, marks }) => [
    cut(safeLine(text), VERDICT_TEXT_CELLS),
    ...marks.map((holds) => (holds === null ? '·' : holds ? 'yes' : 'no')),
  ])
  const painted = (cell: string, _: number, column: number) =>
    column > 0 && /^(?:yes|no)\b/.test(cell) ? look.paint(cell.startsWith('yes') ? 'green' : 'yellow', cell) : cell
  return [
    ...table(look, head, rows, painted),
    ...foldedText([
      [folded.rows, 'part'],
      [folded.columns, 'Python'],
    ]),
  ]
}

function sides({ groups, folded }: SidesPicture, look: Look): string[] {
  const column = Math.max(0, ...groups.flatMap(({ bars }) => bars.map(({ label }) => safeLine(label).length)))
  const lines = groups.flatMap(({ title, note, bars }) => {
    const cells = BAR_CELLS / Math.max(...bars.map(({ value, to }) => Math.max(value, to)), Number.MIN_VALUE)
    return [
      `${look.paint('bold', safeLine(title))}  ${look.paint('dim', safeLine(note))}`.trimEnd(),
      ...bars.map(({ label, value, to, text }) => {
        const solid = Math.max(value > 0 ? 1 : 0, Math.round(value * cells))
        const bar = '█'.repeat(solid) + '░'.repeat(Math.max(0, Math.round(to * cells) - solid))
        const name = padded(safeLine(label), column)
        return `  ${name}  ${look.paint('cyan', padded(bar, BAR_CELLS))}  ${safeLine(text)}`
      }),
      '',
    ]
  })
  return folded.length > 0 ? [...lines, `(left out: ${folded.map(safeLine).join(', ')}; --json has them)`] : lines
}

/** What the picture says, in lines of text. */
export function pictureLines(picture: Picture, look: Look): string[] {
  switch (picture.kind) {
    case 'heap':
      return [...heapLines(picture, look), ...foldedText([[picture.folded, 'statement']])]
    case 'timeline':
      return timeline(picture, look)
    case 'ruler':
      return ruler(picture, look)
    case 'identity':
      return identity(picture, look)
    case 'blocks':
      return blocks(picture, look)
    case 'heat':
      return heat(picture, look)
    case 'rings':
      return rings(picture, look)
    case 'growth':
      return growth(picture, look)
    case 'verdict':
      return verdict(picture, look)
    case 'sides':
      return sides(picture, look)
  }
}
