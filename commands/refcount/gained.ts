/** New holders of an object, in clauses: "bound `b` to it", "called `f`, where it has the name `x`". */
import { noun } from '../nouns.js'
import { code, times } from '../words.js'
import type { Change } from './changes.js'
import {
  byFunction,
  type Clause,
  callerLine,
  codes,
  containers,
  isClassBody,
  isEntered,
  line,
  ofKind,
  own,
  typeIn,
} from './clause.js'
import { isBoundMethod, placeOf, spokenPlace } from './holders.js'
import { isOwnName } from './names.js'

export function gained(change: Change, it: string): Clause[] {
  const { appeared } = change
  return [...byFunction(appeared).map(([of, labels]) => named(change, it, of, labels)), ...placed(change, it)]
}

function named(change: Change, it: string, of: string, labels: readonly string[]): Clause {
  const borrowed = change.appeared.some((holder) => holder.kind === 'name' && holder.of === of && !holder.counted)
  if (!isEntered(of, change.moment)) return bound(change, it, labels, borrowed)
  if (change.other < 0) return line(`let ${code(of)} go on, where ${it} has the name ${codes(labels)}`)
  if (borrowed) return line(`called ${code(of)}, where ${codes(labels)} only borrows ${it}`)
  return line(`called ${code(of)}, where ${it} has the name ${codes(labels)}`)
}

/** A name of the caller is bound by the caller's line, when the call is left. */
function bound(change: Change, it: string, labels: readonly string[], borrowed: boolean): Clause {
  const { moment } = change
  const type = typeIn(change)
  const same = it === 'it' || labels.some((label) => it.endsWith(code(label)))
  const what = same && type !== undefined ? `the same ${noun(type)}` : it
  return line(`bound ${codes(labels)} to ${what}${borrowed ? ', which only borrows it' : ''}`, callerLine(moment))
}

function placed(change: Change, it: string): Clause[] {
  const { appeared, moment } = change
  const { after, names } = moment
  const clauses: Clause[] = []
  const at = callerLine(moment)
  for (const { words } of containers(ofKind(appeared, 'key'), after, moment))
    clauses.push(line(`made ${it} a key of ${words}`, at))
  for (const { words, count } of containers(ofKind(appeared, 'item'), after, moment)) {
    const verb = /\.append\(/u.test(moment.code) ? `appended ${it} to` : `put ${it} into`
    clauses.push(line(`${verb} ${words}${count > 1 ? ` ${times(count)}` : ''}`, at))
  }
  const made = moment.left.find((name) => isClassBody(name, moment))
  for (const holder of ofKind(appeared, 'attribute')) {
    if (isBoundMethod(holder, after)) clauses.push(own(`a bound method refers to ${it} now`))
    else if (made === undefined) clauses.push(line(`stored ${it} in ${code(placeOf(holder, after, names))}`, at))
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
