/** How many references there are to an object, right before a line runs. */
import { howManyBefore, whatCountsTell } from '../../refcount/question.js'
import { code } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'
import { objectOf, visitOf } from '../visit.js'

export const count: Kind<'refcount'> = {
  analysis: 'refcount',
  everywhere: () => false,
  ask(here, asked) {
    const [name] = asked.of
    if (name === undefined) return whatCountsTell(here) ?? undecidable('No count moves here that could be asked for.')
    const visit = visitOf(here, asked)
    if ('undecidable' in visit) return visit
    const object = objectOf(name, visit.before)
    if (!object) return undecidable(`Before that line, ${code(name)} is bound to nothing that is followed.`)
    const asking = howManyBefore(object.seen, name, visit)
    return asking ?? undecidable(`What ${code(name)} is bound to is immortal on this Python: it is not counted.`)
  },
}
