/** The lesson of a profile in one sentence, and what a learner asks next. */
import type { ProfileAnalysis, ProfiledLine } from '../../src/contract.js'
import { code, oneLine, plural, times } from '../words.js'
import { duration, percent, size } from './units.js'

/** Bytes below this are what any line costs. */
const SOME_BYTES = 1000

export function sourceOf(analysis: ProfileAnalysis, line: number): string {
  return oneLine(analysis.code.split('\n')[line - 1] ?? '')
}

/** What a line had of memory: what it took at once, or kept, whichever is more. */
export function bytesOf({ taken, kept, net }: ProfiledLine): number {
  return Math.max(taken, kept, net)
}

function most(lines: readonly ProfiledLine[], of: (line: ProfiledLine) => number): ProfiledLine | null {
  const found = [...lines].sort((one, other) => of(other) - of(one))[0]
  return found && of(found) > 0 ? found : null
}

export function lessonsOf(analysis: ProfileAnalysis): string[] {
  const { lines, seconds, line } = analysis
  const hot = most(lines, ({ seconds }) => seconds)
  const heavy = most(lines, bytesOf)
  if (!hot) return [line ? `It stood at line ${line} when its time was up.` : 'No line was measured.']
  const share = percent(hot.seconds, seconds ?? 0)
  const time = `Line ${hot.line} takes ${share} of the time (${duration(hot.seconds)}, ${plural(hot.hits, 'hit')})`
  const memory =
    heavy && bytesOf(heavy) >= SOME_BYTES
      ? `line ${heavy.line} ${heavy.kept >= bytesOf(heavy) ? 'keeps' : 'takes'} most memory (${size(bytesOf(heavy))})`
      : null
  return [...(memory ? [`${time}; ${memory}.`] : []), `${time}.`]
}

export function remarks(analysis: ProfileAnalysis): (string | null)[] {
  const { seconds, memory, lines, functions } = analysis
  const given = lines.find(({ net }) => net < -SOME_BYTES)
  const called = [...functions].filter(({ line, name }) => line !== null && name !== '<module>')
  const busy = called.sort((one, other) => other.calls - one.calls)[0]
  return [
    seconds === null ? null : `All lines together: ${duration(seconds)}.`,
    memory === null
      ? null
      : `Memory: ${size(memory.current)} more at the end than before, at most ${size(memory.peak)} at once.`,
    given ? `Line ${given.line} gives back ${size(-given.net)}.` : null,
    busy
      ? `${code(busy.name, 24)} was called ${times(busy.calls)}: ${duration(busy.own)} of its own, ${duration(busy.cumulative)} with what it calls.`
      : null,
    'Watching costs time, so compare lines with each other.',
  ]
}
