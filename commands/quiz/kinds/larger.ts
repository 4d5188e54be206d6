/** Which object is the largest. */
import { namedOf, whichIsLargest, whichQuestion } from '../../sizeof/question.js'
import { code, number } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'

const MOST = 4
const NONE = 'None: the two largest are of one size'

export const larger: Kind<'sizeof'> = {
  analysis: 'sizeof',
  everywhere: () => false,
  ask({ objects }, { of, by }) {
    const named = namedOf(objects)
    const missing = of.find((name) => named.every((object) => object.name !== name))
    if (missing !== undefined) return undecidable(`At its end, ${code(missing)} is bound to nothing that has a size.`)
    const wanted = of.length > 0 ? named.filter(({ name }) => of.includes(name)) : named.slice(0, MOST)
    const asking = whichIsLargest(wanted, by)
    if (asking) return { ...asking, wrong: [...asking.wrong, { text: NONE, because: asking.right.because }] }
    const [first, second] = [...wanted].sort((one, other) => other[by] - one[by])
    if (!first || !second || first.id === second.id || first[by] !== second[by])
      return undecidable('Here are no two objects that could be compared.')
    const because = `${code(first.name, 24)} and ${code(second.name, 24)} take ${number(first[by])} bytes each.`
    const wrong = wanted.map(({ name }) => ({ text: code(name, 40), because }))
    return { text: whichQuestion(by), right: { text: NONE, because }, wrong }
  },
}
