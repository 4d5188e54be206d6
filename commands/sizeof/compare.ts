/** The same values on several Pythons: their sizes side by side. */
import type { Reply, SizeofAnalysis } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { code, listed, number } from '../words.js'
import { deepOf } from './bytes.js'
import { explainSizes, LISTED } from './explain.js'
import { sharing, type Thing, thingOf, thingsOf } from './things.js'

export function compareSizes(unsorted: readonly SizeofAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainSizes,
    (analyses) => analyses.every(({ objects }) => objects.length === 0),
    ({ analyses }) => {
      const things = analyses.map(({ objects }) => thingsOf(objects))
      const sizes = (things.at(-1) ?? [])
        .slice(0, 4)
        .map(
          (thing) => `${thing.names.length > 1 ? `${sharing(thing)} of` : thingOf(thing)} ${number(thing.getsizeof)}`,
        )
      return {
        rows: [
          ...rowsOf(
            things,
            ({ getsizeof }) => number(getsizeof),
            (name) => `Bytes of ${name}`,
          ),
          ...rowsOf(
            things,
            ({ footprint }) => number(footprint),
            (name) => `What ${name} really takes`,
          ),
          ...rowsOf(things, deepOf, (name) => `Bytes of ${name} with contents`),
        ],
        objects: LISTED,
        lesson: sizes.length === 0 ? 'nothing to measure.' : `${listed(sizes)} bytes.`,
        title: 'Bytes by version',
      }
    },
  )
}

/** Under the names that one object has everywhere, or under each name where it is not one object everywhere. */
function rowsOf(
  things: readonly Thing[][],
  measure: (thing: Thing) => string,
  what: (name: string) => string,
): Compared[] {
  const together = new Set(things.map((each) => each.map(labelOf).join())).size === 1
  const sizes = things.map(
    (each) =>
      new Map(
        each.flatMap((thing) => {
          const labels =
            together || thing.names.length < 2 ? [labelOf(thing)] : thing.names.map((name) => code(name, 24))
          return labels.map((label) => [label, measure(thing)] as const)
        }),
      ),
  )
  const names = new Set(sizes.flatMap((each) => [...each.keys()]))
  return [...names].map((name) => ({ what: what(name), values: sizes.map((each) => each.get(name) ?? '') }))
}

function labelOf(thing: Thing): string {
  return thing.names.length > 1 ? listed(thing.names.map((name) => code(name, 24))) : thingOf(thing)
}
