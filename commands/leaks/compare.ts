/** The same runs on several Pythons: what grows on each. */
import type { LeaksAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { noun } from '../nouns.js'
import { code } from '../words.js'
import { explainLeaks } from './explain.js'
import { risen } from './level.js'
import { heldOf, stepsOf, written } from './path.js'
import { amount, typesOf } from './runs.js'

const TYPES = 6

export function compareLeaks(unsorted: readonly LeaksAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainLeaks,
    () => true,
    ({ analyses, newestReply }) => ({
      rows: rowsOf(analyses),
      lesson: newestReply.headline,
      title: 'What a run leaves, by version',
    }),
  )
}

function rowsOf(analyses: readonly LeaksAnalysis[]): Compared[] {
  const of = (what: string, measure: (analysis: LeaksAnalysis) => string): Compared => ({
    what,
    values: analyses.map((analysis) => (analysis.rounds.length === 0 ? '' : measure(analysis))),
  })
  const names = [...new Set(analyses.flatMap((analysis) => typesOf(analysis).map(({ name }) => name)))].slice(0, TYPES)
  return [
    of('Grows', (analysis) => (analysis.growth.length > 0 ? 'yes' : risen(analysis) === null ? 'no' : 'not sure')),
    ...names.map((name) =>
      of(`${code(noun(name), 20)} objects a run`, ({ growth }) => {
        const found = growth.find((one) => one.what === 'type' && one.name === name)
        return found ? amount(found.each) : 'none'
      }),
    ),
    of('Bytes a run', ({ growth }) => {
      const bytes = growth.find(({ what }) => what === 'bytes')
      return bytes ? amount(bytes.each) : 'none'
    }),
    of('Held by', (analysis) => {
      const held = heldOf(analysis)
      return held ? code(written(stepsOf(held).slice(0, 2)).replace(/\[\d+\]/gu, '[…]') || 'nothing', 24) : 'nothing'
    }),
  ]
}
