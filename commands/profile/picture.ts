/** The code with heat beside each line. */
import type { HeatPicture, ProfileAnalysis, ProfiledLine } from '../../src/contract.js'
import { PICTURE_ROWS } from '../bounds.js'
import { pythonName } from '../versions.js'
import { number } from '../words.js'
import { bytesOf } from './lesson.js'
import { duration, size } from './units.js'

export function pictureOf(analysis: ProfileAnalysis): HeatPicture | null {
  const { lines, seconds, memory } = analysis
  if (lines.length === 0) return null
  const codes = analysis.code.split('\n')
  const hottest = Math.max(...lines.map((line) => line.seconds), 0)
  const heaviest = Math.max(...lines.map(bytesOf), 0)
  const measured = new Map(lines.map((line) => [line.line, line]))
  const all = codes.flatMap((code, index) => (code.trim() === '' ? [] : [{ code, line: index + 1 }]))
  const shown = chosen(all, (line) => {
    const found = measured.get(line)
    return found ? found.seconds / (hottest || 1) + bytesOf(found) / (heaviest || 1) : -1
  })
  return {
    kind: 'heat',
    title: 'Time and memory by line',
    python: pythonName(analysis.python),
    rows: shown.map(({ code, line }) => rowOf(code, line, measured.get(line), hottest, heaviest)),
    total: [
      ...(seconds === null ? [] : [`in all ${duration(seconds)}`]),
      ...(memory === null ? [] : [`at most ${size(memory.peak)} at once, ${size(memory.current)} at the end`]),
    ].join(' · '),
    folded: all.length - shown.length,
  }
}

/** Where there are too many lines, the hot ones, in their order. */
function chosen<Row extends { line: number }>(all: readonly Row[], heat: (line: number) => number): Row[] {
  if (all.length <= PICTURE_ROWS) return [...all]
  const kept = new Set([...all].sort((one, other) => heat(other.line) - heat(one.line)).slice(0, PICTURE_ROWS))
  return all.filter((row) => kept.has(row))
}

function rowOf(
  code: string,
  line: number,
  found: ProfiledLine | undefined,
  hottest: number,
  heaviest: number,
): HeatPicture['rows'][number] {
  if (!found) return { line, code, hits: '', time: null, memory: null }
  const bytes = bytesOf(found)
  return {
    line,
    code,
    hits: found.hits > 0 ? `${number(found.hits)}×` : '',
    time: { text: duration(found.seconds), share: hottest > 0 ? found.seconds / hottest : 0 },
    memory: bytes > 0 ? { text: size(bytes), share: heaviest > 0 ? bytes / heaviest : 0 } : null,
  }
}
