/** What a line does to an object's count. */
import type { RefcountAnalysis, Step, TracedObject } from '../../../src/contract.js'
import type { Guess } from '../../question.js'
import { placesOf } from '../../refcount/holders.js'
import type { Moment } from '../../refcount/moment.js'
import { objectIn } from '../../refcount/names.js'
import { itOf, lineOf } from '../../refcount/question.js'
import { code, firstOf } from '../../words.js'
import { type Kind, undecidable } from '../kind.js'
import { objectOf, visitOf } from '../visit.js'

const PLACES = 3

export const change: Kind<'refcount'> = {
  analysis: 'refcount',
  everywhere: () => false,
  ask(here, asked) {
    const [name] = asked.of
    if (name === undefined) return undecidable('Whose count is asked about? Name a name.')
    const visit = visitOf(here, asked)
    if ('undecidable' in visit) return visit
    const object = objectOf(name, visit.before)
    if (!object) return undecidable(`Before that line, ${code(name)} is bound to nothing that is followed.`)
    const { id, seen } = object
    const done = doneAfter(here, visit)
    const now = objectIn(done.state, id) ?? null
    if (seen.refcount === 'immortal' || now?.refcount === 'immortal')
      return undecidable(`What ${code(name)} is bound to is immortal on this Python: it is not counted.`)
    if (!now && !done.freed.has(id)) return undecidable('It is out of sight when that line is done.')
    const from = seen.refcount
    const to = now?.refcount ?? 0
    const because = told(seen, now, visit, done.state)
    const choices = [to, from + 1, from, from - 1, from + 2].map(
      (count): Guess => ({ text: says(from, count), because }),
    )
    const [right = { text: '', because }, ...wrong] = choices
    return {
      text: `What does ${lineOf(visit)} do to the count of ${itOf(seen.type, name)}?`,
      right,
      wrong,
    }
  },
}

interface Done {
  state: Step
  freed: ReadonlySet<string>
}

/** When the line, with the calls that it makes, is done. */
function doneAfter({ steps }: RefcountAnalysis, { before }: Moment): Done {
  const from = steps.indexOf(before)
  const depth = before.frames.length
  const at = steps.findIndex(({ event, frames }, index) => {
    return index > from && (event === 'end' || (event === 'line' && frames.length <= depth))
  })
  const state = steps[at] ?? before
  return {
    state,
    freed: new Set(steps.slice(from + 1, at + 1).flatMap(({ freed }) => freed.map(({ object }) => object))),
  }
}

function says(from: number, to: number): string {
  if (to === 0) return `${from} → 0: it is freed`
  return to === from ? `It stays ${from}` : `${from} → ${to}`
}

function told(was: TracedObject, now: TracedObject | null, { before, names }: Moment, after: Step): string {
  const places = (object: TracedObject, step: Step) =>
    firstOf(
      placesOf(
        object.holders.filter(({ counted }) => counted),
        step,
        names,
      ),
      PLACES,
    )
  const first = `Before it runs, what holds it is ${places(was, before)}`
  return now ? `${first}; then ${places(now, after)}.` : `${first}; then nothing, so it is freed at once.`
}
