/** The program state by state: names and boxes after each statement that changed what is seen of them. */
import type { HeapAnalysis, HeapPicture, Reply, Step } from '../../src/contract.js'
import { cutSentences, endingSentence } from '../ending.js'
import { headline, reply } from '../fit.js'
import { placeInRun } from '../place.js'
import { followed } from '../refcount/cut.js'
import type { Moment } from '../refcount/moment.js'
import { momentsOf } from '../refcount/moments.js'
import { fittingRows } from '../refcount/rows.js'
import { pythonName } from '../versions.js'
import { altOf } from './alt.js'
import { graphOf } from './graph.js'
import { lookOf, mannerOf, panelOf, seenIn, weightOf } from './panels.js'
import { toldOf } from './told.js'

/** Each picture of a state holds the boxes of all, so that they stay in their places. */
const STATES = 24

interface State {
  moment: Moment
  /** What was seen right before it. */
  before: Step
}

interface Run {
  analysis: HeapAnalysis
  states: State[]
  /** Drawn with the first state that is asked for. */
  picture: HeapPicture | null
  freed: ReadonlySet<string>
  left: number
  isWhole: boolean
}

const known = new WeakMap<HeapAnalysis, Run>()

function runOf(whole: HeapAnalysis): Run {
  const before = known.get(whole)
  if (before) return before
  const analysis = followed(whole)
  const shown = seenIn(momentsOf(analysis))
  const isWhole = !analysis.truncated.includes('objects')
  const manner = mannerOf(shown, isWhole)
  const looks = shown.map((moment) => lookOf(moment, manner))
  const first = shown[0] ? lookOf({ after: shown[0].before }, manner) : ''
  const changing = shown.flatMap((_, index) => (looks[index] === (looks[index - 1] ?? first) ? [] : [index]))
  const all = changing.map((index) => ({ index, times: 1 }))
  const rows = fittingRows(all, shown, STATES, (moment) => (moment ? weightOf(moment) : 0))
  const states = rows.flatMap(({ index }) => {
    const moment = shown[index]
    return moment ? [{ moment, before: shown[index - 1]?.after ?? moment.before }] : []
  })
  const freed = new Set(analysis.steps.flatMap((step) => step.freed.map(({ object }) => object)))
  const run = { analysis, states, picture: null, freed, left: changing.length - states.length, isWhole }
  known.set(whole, run)
  return run
}

export function countStates(analysis: HeapAnalysis): number {
  return runOf(analysis).states.length
}

function pictureOf(run: Run): HeapPicture {
  const { analysis, states, freed, left, isWhole } = run
  const manner = mannerOf(seenIn(momentsOf(analysis)), isWhole)
  const lines = analysis.code.split('\n')
  return {
    kind: 'heap',
    title: '',
    python: pythonName(analysis.python),
    panels: states.map(({ moment, before }) => panelOf(moment, before, lines, manner, freed)),
    folded: left,
  }
}

/** `state` from 0, one that there is. */
export function explainState(whole: HeapAnalysis, state: number): Reply {
  const run = runOf(whole)
  run.picture ??= pictureOf(run)
  const { analysis, states, picture, freed } = run
  const [at, panel] = [states[state], picture.panels[state]]
  if (!at || !panel) throw new RangeError(`there is no state ${state} of ${states.length}`)
  const isLast = state === states.length - 1
  const place = placeInRun(state, states.length, panel)
  const told = toldOf(graphOf(at.before), graphOf(at.moment.after), at.moment, freed)
  const [first, ...further] = told
  const lesson = headline(first ?? null, place.whole)
  return reply({
    headline: lesson,
    picture: { ...picture, title: place.short, alone: state },
    alt: `${place.whole}. ${altOf(lesson, { ...picture, panels: [panel] })}`,
    text: [
      `${place.whole}.`,
      isLast ? endingSentence(analysis.result) : null,
      ...(isLast ? cutSentences(analysis.truncated, analysis.steps.length) : []),
      ...further,
    ],
    python: pythonName(analysis.python),
  })
}
