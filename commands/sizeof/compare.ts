/** The same values on several Pythons: their sizes side by side. */
import type { Reply, SizedObject, SizeofAnalysis } from '../../src/contract.js'
import { comparison, nothingAnywhere } from '../comparison.js'
import type { Compared } from '../difference.js'
import { byVersion } from '../versions.js'
import { listed, number } from '../words.js'
import { thingOf } from './bytes.js'
import { explainSizes } from './explain.js'

type Measure = Extract<keyof SizedObject, 'getsizeof' | 'footprint' | 'deep'>

export function compareSizes(unsorted: readonly SizeofAnalysis[]): Reply {
  const analyses = byVersion(unsorted)
  const newest = analyses.at(-1)
  if (!newest) throw new RangeError('compareSizes needs at least one analysis')
  const newestReply = explainSizes(newest)
  if (analyses.length === 1) return newestReply
  const nothing = analyses.every(({ objects }) => objects.length === 0) ? nothingAnywhere(analyses, newestReply) : null
  if (nothing) return nothing
  const sizes = newest.objects.slice(0, 4).map((object) => `${thingOf(object)} ${number(object.getsizeof)}`)
  return comparison({
    analyses,
    rows: [
      ...rowsOf(analyses, 'getsizeof', (name) => `Bytes of ${name}`),
      ...rowsOf(analyses, 'footprint', (name) => `What ${name} really takes`),
      ...rowsOf(analyses, 'deep', (name) => `Bytes of ${name} with all it refers to`),
    ],
    lesson: sizes.length === 0 ? 'nothing to measure.' : `${listed(sizes)} bytes.`,
    title: 'Bytes by version',
    picture: newestReply.picture,
    alt: newestReply.alt,
  })
}

function rowsOf(analyses: readonly SizeofAnalysis[], measure: Measure, what: (name: string) => string): Compared[] {
  const sizes = analyses.map(
    ({ objects }) => new Map(objects.map((object) => [thingOf(object), number(object[measure])])),
  )
  const names = new Set(sizes.flatMap((each) => [...each.keys()]))
  return [...names].map((name) => ({ what: what(name), values: sizes.map((each) => each.get(name) ?? '') }))
}
