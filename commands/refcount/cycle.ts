/** The lesson where objects hold each other: counting alone never frees them, the collector does. */
import { noun, nouns } from '../nouns.js'
import { capital, listed, spelled } from '../words.js'
import type { Life } from './lives.js'

/** Fullest first; null where no object was left in a cycle. */
export function cycleLessons(lives: readonly Life[]): string[] | null {
  const collected = lives.filter((life) => life.freed === 'collector')
  const left = lives.filter((life) => life.freed === null && life.changes.some(({ lost }) => lost))
  const group = collected.length > 0 ? collected : left
  const [first] = group
  if (!first) return null
  const [them, they, pronoun] =
    group.length > 1 ? [groupOf(group), 'they', 'them'] : [`the ${noun(first.type)}`, 'it', 'it']
  const each = group.length > 1 ? 'each other' : 'itself'
  const alive = remaining(group, collected.length > 0 ? 'counted' : 'counts')
  if (collected.length > 0) {
    const held = group.length > 1 || holdsItself(first) ? `${they} held ${each}` : 'it was in a cycle'
    return [
      `No name was left for ${them}, but ${held}${alive}. Counting never frees that; the collector did.`,
      `${capital(held)}, so counting never reached 0: the collector freed ${them}.`,
    ]
  }
  const hold = group.length > 1 ? 'they hold each other' : holdsItself(first) ? 'it holds itself' : 'it is in a cycle'
  return [
    `No name is left for ${them}, but ${hold}${alive}. Counting alone never frees ${pronoun}; the collector can.`,
    `${capital(them)} cannot be reached, but ${hold}: counting alone never frees ${pronoun}.`,
  ]
}

/** ", so each still counts 1". */
function remaining(group: readonly Life[], verb: string): string {
  const counts = new Set(group.map((life) => life.changes.find(({ lost }) => lost)?.to ?? null))
  const [count] = counts
  if (counts.size !== 1 || count === null || count === undefined) return ''
  return `, so ${group.length > 1 ? 'each' : 'it'} still ${verb} ${count}`
}

function groupOf(group: readonly Life[]): string {
  const kinds = [...new Set(group.map(({ type }) => type))]
  if (kinds.length > 3) return `the ${spelled(group.length)} objects`
  const groups = kinds.map((type) => {
    const count = group.filter((life) => life.type === type).length
    return count === 1 ? `the ${noun(type)}` : `the ${spelled(count)} ${nouns(type, count)}`
  })
  return listed(groups)
}

function holdsItself(life: Life): boolean {
  return life.changes.some(({ lost, object, moment }) =>
    lost ? moment.before.objects[object]?.holders.some(({ of }) => of === object) === true : false,
  )
}
