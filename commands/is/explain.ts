/** From both runs to an answer: one object or two, and why. */
import type { Comparison, IdentityPicture, IsAnalysis, Reply, Section } from '../../src/contract.js'
import { PICTURE_COMPARISONS } from '../bounds.js'
import { cutSentences, endingSentence, outputSections, untilThen } from '../ending.js'
import { headline, reply } from '../fit.js'
import { nothingTraced } from '../nothing.js'
import { pythonName } from '../versions.js'
import { capital, clip, code, oneLine, plural } from '../words.js'
import { advice, lessonsOf, mainOf } from './lesson.js'
import { because } from './reasons.js'
import { answerOf, differs, isIdentity, wantsEquality } from './verdict.js'

const EXAMPLE = 'a = [1]; b = a; print(a is b)'
const VALUE_CHARACTERS = 32

export function explainIdentity(analysis: IsAnalysis): Reply {
  const { comparisons } = analysis
  const main = mainOf(comparisons)
  if (!main)
    return nothingTraced(analysis, {
      what: 'There is no comparison to look at here.',
      until: 'Until then nothing was compared.',
      ask: 'Write one with `is` or `==`',
      example: EXAMPLE,
    })
  const lesson = headline(...lessonsOf(comparisons))
  const picture = pictureOf(analysis)
  return reply({
    headline: lesson,
    picture,
    alt: altOf(lesson, comparisons),
    text: [
      endingSentence(analysis.result),
      untilThen(analysis.result),
      ...cutSentences(analysis.truncated),
      explained(main, lesson),
      nanRemark(comparisons),
      main.explanation.includes('compiled by itself') ? null : promptRemark(comparisons),
      lesson.includes('with `==`') || !comparisons.some(wantsEquality) ? singletonRemark(comparisons) : advice(main),
    ],
    more: [table(comparisons), ...reasons(comparisons), ...outputSections(analysis)],
    python: pythonName(analysis.python),
  })
}

function explained(main: Comparison, lesson: string): string | null {
  const sentence = clip(oneLine(main.explanation), 220)
  return sentence === '' || lesson.includes(sentence) ? null : /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
}

function nanRemark(comparisons: readonly Comparison[]): string | null {
  const nan = comparisons.find((one) => one.script?.is === true && one.script.equal === false)
  return nan
    ? `${code(nan.left.repr, 20)} is one object, yet not equal to itself: that is how its \`==\` is made.`
    : null
}

function promptRemark(comparisons: readonly Comparison[]): string | null {
  const reached = comparisons.filter((one) => one.script !== null && one.repl !== null)
  if (reached.some(differs)) return 'A script is compiled in one piece; at the prompt each entry is compiled by itself.'
  return reached.length === comparisons.length && comparisons.some(isIdentity) ? 'Script and prompt agree here.' : null
}

function singletonRemark(comparisons: readonly Comparison[]): string | null {
  const single = comparisons.find((one) => isIdentity(one) && one.reason === 'singleton')
  return single ? `For ${code(single.right.repr, 20)}, \`is\` is the right question: there is only one.` : null
}

function pictureOf(analysis: IsAnalysis): IdentityPicture {
  const shown = [...analysis.comparisons].slice(0, PICTURE_COMPARISONS)
  return {
    kind: 'identity',
    title: 'One object or two?',
    python: pythonName(analysis.python),
    comparisons: shown.map((one) => ({
      text: clip(oneLine(one.text), 40),
      operator: one.operator,
      left: { name: clip(oneLine(one.left.text), 24), value: clip(oneLine(one.left.repr), VALUE_CHARACTERS) },
      right: { name: clip(oneLine(one.right.text), 24), value: clip(oneLine(one.right.repr), VALUE_CHARACTERS) },
      script: one.script,
      repl: one.repl,
      reason: differs(one)
        ? `${because(one.reason, one)}; prompt: ${because(one.replReason ?? one.reason, one)}`
        : because(one.reason, one),
    })),
    folded: analysis.comparisons.length - shown.length,
  }
}

function altOf(lesson: string, comparisons: readonly Comparison[]): string {
  const told = comparisons.slice(0, PICTURE_COMPARISONS).map((one) => {
    const boxes = (is: boolean) => (is ? 'one object' : 'two objects')
    const sides = [
      one.script === null ? null : `in a script ${boxes(one.script.is)}`,
      one.repl === null ? null : `at the prompt ${boxes(one.repl.is)}`,
    ].filter((side) => side !== null)
    return `${oneLine(one.text)}: ${sides.length === 0 ? 'never reached' : sides.join(', ')}.`
  })
  const left = comparisons.length - PICTURE_COMPARISONS
  return [lesson, ...told, left > 0 ? `Left out: ${plural(left, 'comparison')}.` : ''].filter(Boolean).join(' ')
}

function table(comparisons: readonly Comparison[]): Section {
  return {
    kind: 'table',
    title: 'Script and prompt',
    head: ['line', 'comparison', 'script', 'prompt', 'equal'],
    rows: comparisons.map((one) => [
      `${one.line}`,
      clip(oneLine(one.text), 40),
      answerOf(one, one.script) ?? 'not reached',
      answerOf(one, one.repl) ?? 'not reached',
      equality(one),
    ]),
  }
}

function equality({ script, repl }: Comparison): string {
  const equal = (script ?? repl)?.equal ?? null
  return equal === null ? 'not asked' : equal ? 'yes' : 'no'
}

function reasons(comparisons: readonly Comparison[]): Section[] {
  const items = comparisons.map((one) => {
    const prompt =
      one.replReason !== null && one.replReason !== one.reason ? ` At the prompt: ${because(one.replReason, one)}.` : ''
    return `${code(one.text)}: ${capital(because(one.reason, one))}.${prompt} ${oneLine(one.explanation)}`.trim()
  })
  return [{ kind: 'list', title: 'Why', items }]
}
