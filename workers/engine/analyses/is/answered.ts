/** A visit, put right by what the undisturbed run answered: telling of operands takes memory, which moves addresses. */
import type { Answer, Visit } from './visits.js'

export function answered(visit: Visit, answer: Answer | undefined): Visit {
  const said = answer?.answer ?? null
  if (said === null) return visit
  if (visit.operator === '==') {
    if (visit.equal === null || visit.equal === said) return visit
    return { ...visit, equal: said, reason: said ? 'address used again' : 'not equal' }
  }
  const same = said === (visit.operator === 'is')
  return same === visit.is ? visit : { ...visit, is: same, reason: same ? 'alias' : 'equal but distinct' }
}
