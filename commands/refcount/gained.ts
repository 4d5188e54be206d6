/** New holders of an object, in clauses: "bound `b` to it", "called `f`, where it has the name `x`". */
import { noun } from '../nouns.js'
import { code, times } from '../words.js'
import type { Change } from './changes.js'
import {
  byFunction,
  type Clause,
  codes,
  containers,
  frames,
  insider,
  isClassBody,
  line,
  ofKind,
  own,
  typeIn,
} from './clause.js'
import { placeOf, spokenPlace } from './holders.js'
import { isOwnName } from './names.js'

export function gained(change: Change, it: string): Clause[] {
  const { appeared } = change
  const clauses = [...byFunction(appeared).map(([of, labels]) => named(change, it, of, labels)), ...placed(change, it)]
  if (clauses.length > 0 && ofKind(appeared, 'stack').length === 0) return clauses
  const { before, after } = change.moment
  if (ofKind(appeared, 'stack').length > 0) {
    const called = after.frames.length > before.frames.length
    return [...clauses, own(called ? `the call itself holds ${it} while it runs` : `the running line holds ${it}`)]
  }
  if (ofKind(appeared, 'inside').length > 0)
    return [own(`${insider(ofKind(appeared, 'inside'), after)} refers to ${it} now`)]
  if (ofKind(appeared, 'constant').length > 0) return [own(`the compiled code keeps ${it} as a constant`)]
  return change.other > 0 ? [own(`something without a name refers to ${it} now`)] : []
}

function named(change: Change, it: string, of: string, labels: readonly string[]): Clause {
  const { before, after } = change.moment
  const borrowed = change.appeared.some((holder) => holder.kind === 'name' && holder.of === of && !holder.counted)
  if (frames(after, of) <= frames(before, of)) return bound(change, it, of, labels, borrowed)
  if (change.other < 0) return line(`let ${code(of)} go on, where ${it} has the name ${codes(labels)}`)
  if (borrowed) return line(`called ${code(of)}, where ${codes(labels)} only borrows ${it}`)
  return line(`called ${code(of)}, where ${it} has the name ${codes(labels)}`)
}

/** A name of the caller is bound by the caller's line, when the call is left. */
function bound(change: Change, it: string, of: string, labels: readonly string[], borrowed: boolean): Clause {
  const { moment } = change
  const type = typeIn(change)
  const same = it === 'it' || labels.some((label) => it.endsWith(code(label)))
  const what = same && type !== undefined ? `the same ${noun(type)}` : it
  const caller = moment.left.length > 0 ? moment.before.frames.findLast((frame) => frame.function === of) : undefined
  return line(`bound ${codes(labels)} to ${what}${borrowed ? ', which only borrows it' : ''}`, caller?.line)
}

function placed(change: Change, it: string): Clause[] {
  const { appeared, moment } = change
  const { after, names } = moment
  const clauses: Clause[] = []
  for (const { words } of containers(ofKind(appeared, 'key'), after, moment))
    clauses.push(line(`made ${it} a key of ${words}`))
  for (const { words, count } of containers(ofKind(appeared, 'item'), after, moment)) {
    const verb = /\.append\(/u.test(moment.code) ? `appended ${it} to` : `put ${it} into`
    clauses.push(line(`${verb} ${words}${count > 1 ? ` ${times(count)}` : ''}`))
  }
  const made = moment.left.find((name) => isClassBody(name, moment))
  for (const holder of ofKind(appeared, 'attribute')) {
    if (made === undefined) clauses.push(line(`stored ${it} in ${code(placeOf(holder, after, names))}`))
    else if (isOwnName(holder.label)) clauses.push(own(`the class ${code(made)} keeps ${it} as ${code(holder.label)}`))
  }
  for (const holder of ofKind(appeared, 'default'))
    clauses.push(line(`kept ${it} as ${spokenPlace(holder, after, names)}`))
  const cells = ofKind(appeared, 'cell', 'closure')
  const labels = cells.flatMap(({ label }) => (isOwnName(label) ? [label] : []))
  if (cells.length > 0)
    clauses.push(line(`kept ${it} for an inner function${labels.length > 0 ? ` as ${codes(labels)}` : ''}`))
  return clauses
}
