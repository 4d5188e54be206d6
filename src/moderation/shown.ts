/** Every text of an answer, by where it comes from. */
import type { Withheld } from '../contract.js'

export type Place = Withheld['place']

/** Fields whose values are words of ours. */
const OURS = new Set(
  'analysis change documented event giver how implementation kind limit operator reason role root signal state theme truncated version'.split(
    ' ',
  ),
)
/** Records whose keys are a snippet's names. */
const NAMED = new Set(['names', 'types'])
const PLACES = new Map<string, Place>([
  ['code', 'code'],
  ['source', 'code'],
  ['stdout', 'output'],
  ['stderr', 'output'],
  ['output', 'output'],
])

/** A section of an answer; in what was seen of a snippet, a name may be anything. */
function isOurs(value: object, place: Place): boolean {
  return place === 'answer' && 'ours' in value && value.ours === true
}

/** Each text once, with the place where it came first. */
export function textsIn(value: unknown, place: Place, found = new Map<string, Place>()): Map<string, Place> {
  if (typeof value === 'string') {
    if (!found.has(value)) found.set(value, place)
  } else if (Array.isArray(value)) {
    for (const item of value) textsIn(item, place, found)
  } else if (typeof value === 'object' && value !== null && !isOurs(value, place)) {
    for (const [field, inside] of Object.entries(value)) {
      if (NAMED.has(field)) textsIn(Object.keys(inside ?? {}), place, found)
      if (!OURS.has(field)) textsIn(inside, place === 'answer' ? place : (PLACES.get(field) ?? place), found)
    }
  }
  return found
}
