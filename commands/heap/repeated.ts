/** The lesson of `[[]] * 3`: one object in several places of one container. */
import { pluralOf, spelled, times } from '../words.js'
import { placesOf } from './graph.js'
import type { Lesson, Story } from './story.js'
import { called, isMutable, shownValue, typeOf } from './story.js'

export function repeated({ last, names }: Story): Lesson {
  for (const owner of last.places.keys()) {
    const counts = new Map<string, number>()
    for (const { kind, to } of placesOf(last, owner))
      if (kind === 'item' && isMutable(last, to)) counts.set(to, (counts.get(to) ?? 0) + 1)
    const [inner, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? []
    if (inner === undefined || count === undefined || count < 2) continue
    const [type, whole] = [typeOf(last, inner), called(last, owner, names)]
    const value = shownValue(last, inner)
    const all = count === placesOf(last, owner).length
    const places = !all ? `${spelled(count)} places` : count === 2 ? 'both places' : `all ${spelled(count)} places`
    const where = `${places} of ${whole}`
    return [
      `One ${type} stands in ${where}, so a change through one shows in ${count === 2 ? 'both' : 'all'}${value ? `: now ${value}` : ''}.`,
      `${whole} holds one ${type} ${times(count)}, not ${spelled(count)} ${pluralOf(type)}.`,
    ]
  }
  return null
}
