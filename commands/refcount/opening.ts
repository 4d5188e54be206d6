/** Who a lesson is about: "One list, two names", "The Dog from line 3, held by `d` and `kennel[0]`". */
import type { Holder, Step } from '../../src/contract.js'
import { isPlain, noun } from '../nouns.js'
import { code, listed, spelled } from '../words.js'
import { described } from './birth.js'
import { settled } from './construction.js'
import { placesOf } from './holders.js'
import type { Life, Lives } from './lives.js'
import type { Names } from './names.js'
import { isFinalized, pathOf } from './path.js'

/** "One list" where there is but one, else which one it is. */
export function subjectOf(life: Life, { lives, kinds }: Lives): string {
  const { type, repr, names, named } = life
  const what = noun(type)
  const size = described(type, repr)
  if (size !== null) return `One ${size}`
  if (isPlain(type)) return type === 'NoneType' ? `One ${what}` : `The ${what} ${code(repr, 16)}`
  if ((kinds.get(type) ?? 1) === 1) return `One ${what}`
  const alike = lives.filter((other) => other.type === type && birthOf(other) === birthOf(life))
  const line = birthOf(life)
  const isEach = alike.length > 1 && alike.every((other) => pathOf(other).join() === pathOf(life).join())
  if (isEach && named && alike.every((other) => other.names.join() === names.join()))
    return `Each ${what} ${code(names[0] ?? '', 20)}`
  if (line !== null && alike.length === 1) return `The ${what} from line ${line}`
  return named || !names[0]?.includes(' ') ? `The ${what} ${code(names[0] ?? '', 20)}` : `One ${what}`
}

/** Null where it was not seen, or where its line has other statements too. */
function birthOf(life: Life): number | null {
  const [birth] = settled(life)
  return birth === undefined || birth.from !== null || birth.moment.own ? null : birth.moment.line
}

/** How many names and places held it when most did: in full, and shorter. */
export function openings(main: Life, lives: Lives, names: Names): [string, string] {
  const what = subjectOf(main, lives)
  const [holders, step] = peak(main)
  if (holders.length === 0 || !step) return [`${what}.`, `${what}.`]
  if (holders.every(({ kind }) => kind === 'name')) {
    const inTurn = namesInTurn(main)
    const count = `${what}, ${spelled(holders.length)} ${holders.length === 1 ? 'name' : 'names'}.`
    if (holders.length > 1 || inTurn.length < 2) return [count, count]
    if (what.endsWith('`')) return [`${what}.`, `${what}.`]
    if (inTurn.length > 2) return [`${what}, ${spelled(inTurn.length)} names in turn.`, `${what}.`]
    return [`${what}, named ${code(inTurn[0] ?? '')}, then ${code(inTurn[1] ?? '')}.`, `${what}.`]
  }
  const compiled = Math.min(step.objects[main.object]?.other ?? 0, main.compiled)
  const places = placesOf(holders, step, names, { speak: true, compiled })
  const most = Math.max(...pathOf(main).map(Number))
  const short = `${what}, up to ${spelled(most)} ${most === 1 ? 'reference' : 'references'}.`
  return [places.length > 4 ? short : `${what}, held by ${listed(places)}.`, short]
}

function namesInTurn({ changes }: Life): string[] {
  const labels = changes.flatMap(({ appeared }) => appeared.filter(({ kind }) => kind === 'name'))
  return [...new Set(labels.flatMap(({ label }) => (label === null || label === 'self' ? [] : [label])))]
}

/** The state in which most names and places held it, construction left out. */
function peak(life: Life): [Holder[], Step | null] {
  let best: [Holder[], Step | null] = [[], null]
  for (const { moment } of settled(life)) {
    for (const step of [moment.before, moment.after]) {
      const holders = (step.objects[life.object]?.holders ?? []).filter(({ kind }) => kind !== 'stack')
      if (holders.length > best[0].length && !isFinalized(holders)) best = [holders, step]
    }
  }
  return best
}
