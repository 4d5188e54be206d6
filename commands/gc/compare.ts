/** The same program on several Pythons: what each collector found, and its thresholds. */
import type { GcAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { shortNames, span } from '../versions.js'
import { code, number } from '../words.js'
import { automaticOf, callOf } from './collections.js'
import { explainCollections, FOLLOWED } from './explain.js'
import { triple } from './state.js'

const CALLS = 8
const NAMES = 12

export function compareCollections(unsorted: readonly GcAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainCollections,
    () => true,
    ({ analyses, newestReply }) => ({
      rows: rowsOf(analyses),
      objects: FOLLOWED,
      lesson: newestReply.headline,
      title: 'The collector by version',
      advice: [dictsRemark(analyses)],
    }),
  )
}

/** Up to 3.10 an instance's attributes are in a dict from the first on, which the collector finds as well. */
function dictsRemark(analyses: readonly GcAnalysis[]): string | null {
  const names = shortNames(analyses)
  const has = analyses.map(({ collections }) => collections.some(({ knots }) => knots.some(({ dicts }) => dicts > 0)))
  const all = analyses.map(({ collections }) => collections.some(({ knots }) => knots.length > 0))
  const counting = names.filter((_, index) => has[index])
  if (counting.length === 0 || !all.every(Boolean) || has.every(Boolean)) return null
  return `On ${span(names, counting)} the dict of each instance is an object that counts, too.`
}

function rowsOf(analyses: readonly GcAnalysis[]): Compared[] {
  const of = (what: string, measure: (analysis: GcAnalysis) => string): Compared => ({
    what,
    values: analyses.map(measure),
  })
  const stateOf = (what: string, measure: (state: NonNullable<GcAnalysis['state']>) => string): Compared =>
    of(what, ({ state }) => (state ? measure(state) : ''))
  return [
    ...callRows(analyses),
    of('Left for the end', (analysis) =>
      analysis.state === null ? '' : objects(analysis.collections.find(({ kind }) => kind === 'exit')?.found ?? 0),
    ),
    of('Automatic collections', (analysis) => (analysis.state === null ? '' : String(automaticOf(analysis).runs))),
    of('Freed by these', (analysis) => (analysis.state === null ? '' : objects(automaticOf(analysis).freed))),
    stateOf('Thresholds', ({ thresholds: [, after] }) => triple(after)),
    ...trackedRows(analyses),
    of('Finalizers and callbacks', ({ finalizers, truncated }) =>
      truncated.includes('steps')
        ? ''
        : finalizers
            .map(({ what }) => what)
            .slice(0, 6)
            .join(', ') || 'none',
    ),
  ]
}

/** The n-th call is the same one everywhere. */
function callRows(analyses: readonly GcAnalysis[]): Compared[] {
  const calls = analyses.map(({ collections }) => collections.filter(({ kind }) => kind === 'called'))
  const most = Math.min(CALLS, Math.max(0, ...calls.map((each) => each.length)))
  return Array.from({ length: most }, (_, index) => {
    const known = calls.map((each) => each[index]).find((one) => one !== undefined)
    const where = known === undefined || known.line === null ? '' : ` on line ${known.line}`
    return {
      what: `What ${code(known ? callOf(known) : 'gc.collect()')}${where} found`,
      values: calls.map((each) => {
        const one = each[index]
        return one ? objects(one.found) : ''
      }),
    }
  })
}

function trackedRows(analyses: readonly GcAnalysis[]): Compared[] {
  const names = [...new Set(analyses.flatMap(({ state }) => state?.names.map(({ name }) => name) ?? []))]
  return names.slice(0, NAMES).map((name) => ({
    what: `${code(name, 20)} at the end`,
    values: analyses.map(({ state }) => {
      const found = state?.names.find((one) => one.name === name)
      return found ? (found.tracked ? 'tracked' : 'not tracked') : ''
    }),
  }))
}

function objects(count: number): string {
  return count === 0 ? 'nothing' : `${number(count)} object${count === 1 ? '' : 's'}`
}
