/** The program state by state: the timeline as far as each row that moved something. */
import type { RefcountAnalysis, Reply, TimelinePicture } from '../../src/contract.js'
import { cutSentences, endingSentence } from '../ending.js'
import { headline, reply } from '../fit.js'
import { noun } from '../nouns.js'
import { placeInRun } from '../place.js'
import { pythonName } from '../versions.js'
import { altOf } from './alt.js'
import { followed } from './cut.js'
import { planOf, timelineOf } from './lanes.js'
import { type Life, livesOf } from './lives.js'
import type { Moment } from './moment.js'
import { momentsOf } from './moments.js'
import { namesOf } from './names.js'
import { sentencesBetween } from './sentences.js'

interface State {
  row: number
  /** What moved, a sentence each; the life that teaches most first. */
  told: string[]
}

interface Run {
  analysis: RefcountAnalysis
  picture: TimelinePicture
  states: State[]
}

const known = new WeakMap<RefcountAnalysis, Run | 'nothing'>()

/** Null where there is nothing to follow. */
function runOf(whole: RefcountAnalysis): Run | null {
  const before = known.get(whole)
  if (before) return before === 'nothing' ? null : before
  const run = seenIn(followed(whole))
  known.set(whole, run ?? 'nothing')
  return run
}

function seenIn(analysis: RefcountAnalysis): Run | null {
  const moments = momentsOf(analysis)
  const found = livesOf(analysis, moments, namesOf(analysis.steps))
  const plan = planOf(moments, found)
  if (!plan) return null
  const picture = timelineOf(analysis, moments, plan, found.total)
  const lanes = picture.lanes.map((lane, index) => ({
    ...lane,
    subtitle: steadySubtitle(plan.shown[index], lane.subtitle),
  }))
  const lives = found.lives.filter((life) => plan.shown.includes(life))
  const states = plan.rows.flatMap(({ index }, row): State[] => {
    const moment = moments[index]
    const above = plan.rows[row - 1]
    const after = above && moments[above.index]
    if (!moment || !isMoved(picture, row)) return []
    return [{ row, told: toldBetween(lives, found.lives.length === 1, after, moment) }]
  })
  return { analysis, picture: { ...picture, lanes }, states }
}

function toldBetween(lives: readonly Life[], alone: boolean, after: Moment | undefined, until: Moment): string[] {
  return lives.flatMap((life) => sentencesBetween(life, alone, after, until))
}

/** Of an object that is changed on the way, the header does not tell what only comes later. */
function steadySubtitle(life: Life | undefined, subtitle: string): string {
  const texts = new Set(life?.standings.flatMap((standing) => standing?.repr ?? []))
  return life && texts.size > 1 ? noun(life.type) : subtitle
}

function isMoved({ lanes }: TimelinePicture, row: number): boolean {
  return lanes.some(({ cells }) => {
    const [now, above] = [cells[row], cells[row - 1]]
    if (!now || (now.change === 'none' && now.how === null)) return false
    return (
      now.change !== 'same' || now.holders.join('\n') !== (above?.holders.join('\n') ?? '') || now.how !== above?.how
    )
  })
}

export function countStates(analysis: RefcountAnalysis): number {
  return runOf(analysis)?.states.length ?? 0
}

/** `state` from 0, one that there is. */
export function explainState(whole: RefcountAnalysis, state: number): Reply {
  const run = runOf(whole)
  const at = run?.states[state]
  const row = at && run.picture.rows[at.row]
  if (!run || !row) throw new RangeError(`there is no state ${state} of ${run?.states.length ?? 0}`)
  const { analysis, picture, states } = run
  const isLast = state === states.length - 1
  const place = placeInRun(state, states.length, row)
  const [first, ...further] = at.told
  const lesson = headline(first ?? null, place.whole)
  const seen = picture.lanes.map((lane) => ({ ...lane, cells: lane.cells.slice(0, at.row + 1) }))
  return reply({
    headline: lesson,
    picture: { ...picture, title: place.short, reached: at.row },
    alt: `${place.whole}. ${altOf(lesson, { ...picture, lanes: seen })}`,
    text: [
      `${place.whole}.`,
      isLast ? endingSentence(analysis.result) : null,
      ...(isLast ? cutSentences(analysis.truncated, analysis.steps.length) : []),
      ...further,
    ],
    python: pythonName(analysis.python),
  })
}
