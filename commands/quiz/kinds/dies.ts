/** Which line lets an object die. */
import { isCut } from '../../refcount/cut.js'
import { livesOf } from '../../refcount/lives.js'
import { momentsOf } from '../../refcount/moments.js'
import { namesOf } from '../../refcount/names.js'
import { survivedLines, whatCountsTell, whatFrees, whichLineFrees } from '../../refcount/question.js'
import { code } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'

const COLLECTED = {
  text: 'None: the collector frees it later',
  because: 'It is in a ring that holds itself, so its count never falls to 0: only the collector finds it.',
}
const LASTS = {
  text: 'None: it lives until the program ends',
  because: 'Something still leads to it when the last line is done.',
}
const LINES = 3

export const dies: Kind<'refcount'> = {
  analysis: 'refcount',
  everywhere: () => false,
  ask(here, { of: [name] }) {
    if (name === undefined) return whatCountsTell(here) ?? undecidable('Nothing dies here that could be asked for.')
    if (isCut(here)) return undecidable('It does too much to be followed to its end.')
    const moments = momentsOf(here)
    const lives = livesOf(here, moments, namesOf(here.steps)).lives.filter(({ names }) => names.includes(name))
    const at = (life: (typeof lives)[number]) => life.changes[0]?.moment.at ?? 0
    const [life] = lives.sort((one, other) => at(one) - at(other))
    if (!life) return undecidable(`Nothing that ${code(name)} was bound to could be followed.`)
    const asking = whatFrees(life, moments, name)
    if (asking) return { ...asking, wrong: [...asking.wrong, LASTS] }
    const death = life.changes.find(({ freed }) => freed !== null)
    const wrong = survivedLines(life, moments).slice(0, LINES)
    const text = whichLineFrees(life, name)
    const isThere = !death || death.moment.role === 'ended'
    const isGarbage = life.freed === 'collector' || (isThere && life.changes.some(({ lost }) => lost))
    if (isGarbage) return { text, right: COLLECTED, wrong: [...wrong, LASTS] }
    if (!isThere) return undecidable('It dies within a call or a loop, so no one line of the program can be named.')
    const early = { text: COLLECTED.text, because: `${LASTS.because} The collector frees only what nothing leads to.` }
    return { text, right: LASTS, wrong: [...wrong, early] }
  },
}
