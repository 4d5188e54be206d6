/** Gain run by run, and the holders one below the other. */
import type { Gain, GrowthPicture, LeaksAnalysis } from '../../src/contract.js'
import { PICTURE_SERIES, PICTURE_STEPS } from '../bounds.js'
import { noun } from '../nouns.js'
import { pythonName } from '../versions.js'
import { clip, number, pluralOf } from '../words.js'
import { isTooShort, type Measure, risen, riseOf } from './level.js'
import { heldOf, stepsOf } from './path.js'
import { amount, bytesOf, howOften, typesOf } from './runs.js'
import type { Suspect } from './suspect.js'

type Series = GrowthPicture['series'][number]

export function growthOf(analysis: LeaksAnalysis, suspect: Suspect | null): GrowthPicture | null {
  if (analysis.rounds.length === 0) return null
  const types = typesOf(analysis)
  const bytes = bytesOf(analysis)
  const shown = [...types.slice(0, 1), ...(bytes ? [bytes] : []), ...types.slice(1)]
  const series =
    shown.length > 0
      ? shown.map((one) => seriesOf(analysis, one))
      : [quiet(analysis, 'objects'), quiet(analysis, 'bytes')]
  const held = heldOf(analysis)
  const steps = held ? stepsOf(held) : []
  const path = steps.map(({ label, type, repr }, at) => ({
    label: clip(label ?? 'holds', 24),
    title: clip(titleOf(type, repr), 24),
    suspect: at === suspect?.at,
  }))
  // The first ones name the holder, the last one is what grows.
  const drawn = path.length <= PICTURE_STEPS ? path : [...path.slice(0, PICTURE_STEPS - 1), ...path.slice(-1)]
  return {
    kind: 'growth',
    title: analysis.growth.length > 0 ? 'What grows' : quietTitle(analysis),
    python: pythonName(analysis.python),
    series: series.slice(0, PICTURE_SERIES),
    path: drawn,
    note: howOften(analysis).replaceAll('`', ''),
    folded: { series: Math.max(0, series.length - PICTURE_SERIES), steps: path.length - drawn.length },
  }
}

/** From 0 on, the rounds one after the other: what came between them is no run of either. */
function seriesOf({ rounds }: LeaksAnalysis, { what, name, each }: Gain): Series {
  let level = 0
  const points = rounds.flatMap((round, index) => {
    const values = round.map(({ bytes, types }) =>
      what === 'bytes' ? bytes : Object.hasOwn(types, name) ? (types[name] ?? 0) : 0,
    )
    const base = level - (values[0] ?? 0)
    level = base + (values.at(-1) ?? 0)
    return values.slice(index === 0 ? 0 : 1).map((value) => value + base)
  })
  return {
    label: what === 'bytes' ? 'bytes' : clip(pluralOf(noun(name)), 20),
    value: `+${amount(each)} a run`,
    points,
    grows: true,
  }
}

/** What stays level is drawn from 0 on, or each byte of noise would look like a step. */
function quiet(analysis: LeaksAnalysis, what: Measure): Series {
  const rise = riseOf(analysis, what)
  const points = analysis.rounds.flat().map((figures) => figures[what])
  return { label: what, value: rise ? `+${number(rise.to - rise.from)} in all` : 'level', points, grows: false }
}

function quietTitle(analysis: LeaksAnalysis): string {
  if (risen(analysis) === null) return 'Nothing grows'
  return isTooShort(analysis) ? 'Too few runs to tell' : 'Nothing grows steadily'
}

function titleOf(type: string, repr: string): string {
  if (type === '_lru_cache_wrapper') return 'lru_cache'
  const name = /^<class '(.*)'>$/u.exec(repr)?.[1]
  return type === 'type' && name !== undefined ? `class ${name}` : noun(type)
}
