/** The comparisons as boxes, and the same read aloud. */
import type { Comparison, IdentityPicture, IsAnalysis, Operand } from '../../src/contract.js'
import { PICTURE_COMPARISONS } from '../bounds.js'
import { pythonName } from '../versions.js'
import { clip, oneLine, plural } from '../words.js'
import { because } from './reasons.js'
import { differs } from './verdict.js'
import { labelsOf } from './visits.js'

const VALUE_CHARACTERS = 32

export function pictureOf(analysis: IsAnalysis): IdentityPicture {
  const shown = analysis.comparisons.slice(0, PICTURE_COMPARISONS)
  const labels = labelsOf(analysis.comparisons)
  return {
    kind: 'identity',
    title: 'One object or two?',
    python: pythonName(analysis.python),
    comparisons: shown.map((one, index) => ({
      text: labels[index] ?? one.text,
      operator: one.operator,
      left: { name: clip(oneLine(one.left.text), 24), value: shownValue(one.left, one.right) },
      right: { name: clip(oneLine(one.right.text), 24), value: shownValue(one.right, one.left) },
      script: one.script,
      repl: one.repl,
      reason: differs(one)
        ? `${because(one.reason, one)}; prompt: ${because(one.replReason ?? one.reason, one)}`
        : because(one.reason, one),
    })),
    folded: analysis.comparisons.length - shown.length,
  }
}

/** Of two long numbers (addresses) the ends that differ, since a box shows only a few digits. */
function shownValue({ repr }: Operand, other: Operand): string {
  const digits = /^\d{10,}$/u
  if (!digits.test(repr) || !digits.test(other.repr) || repr === other.repr)
    return clip(oneLine(repr), VALUE_CHARACTERS)
  const same = Array.from(repr).findIndex((digit, at) => digit !== other.repr[at])
  return `…${repr.slice(Math.max(1, Math.min(same - 1, repr.length - 4)))}`
}

export function altOf(lesson: string, comparisons: readonly Comparison[]): string {
  const labels = labelsOf(comparisons)
  const told = comparisons.slice(0, PICTURE_COMPARISONS).map((one, index) => {
    const boxes = (is: boolean) => (is ? 'one object' : 'two objects')
    const sides = [
      one.script === null ? null : `in a script ${boxes(one.script.is)}`,
      one.repl === null ? null : `at the prompt ${boxes(one.repl.is)}`,
    ].filter((side) => side !== null)
    return `${labels[index]}: ${sides.length === 0 ? 'never reached' : sides.join(', ')}.`
  })
  const left = comparisons.length - PICTURE_COMPARISONS
  return [lesson, ...told, left > 0 ? `Left out: ${plural(left, 'comparison')}.` : ''].filter(Boolean).join(' ')
}
