/** Holders that an object lost, in clauses: "removed the name `b`", "`f` ended and its name `x` went". */
import { a, noun } from '../nouns.js'
import { code, oneLine, times } from '../words.js'
import type { Change } from './changes.js'
import { byFunction, type Clause, codes, containers, frames, isClassBody, line, ofKind, own } from './clause.js'
import { isBoundMethod, nameOf, placeOf, spoken } from './holders.js'
import { isModule, objectIn } from './names.js'
import { assigns } from './source.js'

export function gone(change: Change, it: string): Clause[] {
  const { vanished } = change
  const clauses = [
    ...byFunction(vanished).flatMap(([of, labels]) => nameless(change, it, of, labels)),
    ...taken(change, it),
  ]
  if (clauses.length > 0) return clauses
  if (ofKind(vanished, 'cell', 'closure').length > 0) return [own(`the inner function that kept ${it} went`)]
  if (ofKind(vanished, 'default').length > 0) return [own(`the function that kept ${it} as a default went`)]
  return []
}

function nameless(change: Change, it: string, of: string, labels: readonly string[]): Clause[] {
  const { moment } = change
  if (moment.role === 'ended')
    return [own(`the traceback let go of ${code(of)} and its ${nameWord(labels)} ${codes(labels)}`)]
  const paused = objectIn(moment.before, of)
  if (paused !== undefined) {
    const who = spoken(nameOf(of, moment.before, moment.names) ?? noun(paused.type))
    const how = objectIn(moment.after, of) === undefined ? 'died' : 'ended'
    return [own(`${who} ${how} and its ${nameWord(labels)} ${codes(labels)} went`)]
  }
  if (!moment.left.includes(of) && frames(moment.before, of) <= frames(moment.after, of)) {
    const deleted = /\bdel\b/u.test(moment.code) ? labels.filter((label) => moment.code.includes(label)) : []
    const others = labels.filter((label) => !deleted.includes(label)).map((label) => nameGone(change, it, of, label))
    return deleted.length === 0 ? others : [line(`removed the ${nameWord(deleted)} ${codes(deleted)}`), ...others]
  }
  if (isClassBody(of, moment)) return []
  if (moment.paused) return [own(`${code(of)} paused, and keeps ${it} for when it goes on`)]
  return [own(`${code(of)} ended and its ${nameWord(labels)} ${codes(labels)} went`)]
}

function nameWord(labels: readonly string[]): string {
  return new Set(labels).size > 1 ? 'names' : 'name'
}

/** A name of a frame that is still there means something else now, or nothing. */
function nameGone(change: Change, it: string, of: string, label: string): Clause {
  const { before, after, code: source } = change.moment
  const frame = after.frames.findLast(
    (candidate) => candidate.function === of || (isModule(of) && isModule(candidate.function)),
  )
  const next = frame && Object.hasOwn(frame.names, label) ? frame.names[label] : undefined
  const object = objectIn(after, next)
  if (object === undefined) {
    const rebound = next !== undefined || assigns(source, label)
    return rebound ? line(`bound ${code(label)} to something else`) : own(`the name ${code(label)} went`)
  }
  const repr = oneLine(object.repr)
  const alike = object.type === before.objects[change.object]?.type
  const target = alike ? `another ${noun(object.type)}` : repr.length <= 16 ? code(repr) : a(noun(object.type))
  const plain = it === 'it' || it.endsWith(code(label))
  return line(`bound ${code(label)} to ${target}${plain ? '' : `, no longer to ${it}`}`)
}

function taken(change: Change, it: string): Clause[] {
  const { vanished, moment } = change
  const { before, names } = moment
  const clauses: Clause[] = []
  for (const { id, words, count } of containers(ofKind(vanished, 'item', 'key'), before, moment)) {
    if (dead(id, change)) clauses.push(own(`${words} died and let go of ${it}`))
    else clauses.push(line(`took ${it} out of ${words}${count > 1 ? ` ${times(count)}` : ''}`))
  }
  for (const holder of ofKind(vanished, 'attribute')) {
    const owner = holder.of === null ? null : nameOf(holder.of, before, names)
    if (dead(holder.of, change))
      clauses.push(own(`${owner === null ? 'its holder' : spoken(owner)} died and let go of ${it}`))
    else if (isBoundMethod(holder, before)) clauses.push(own(`a bound method let go of ${it}`))
    else clauses.push(line(`took ${it} out of ${code(placeOf(holder, before, names))}`))
  }
  return clauses
}

function dead(id: string | null, { moment }: Change): boolean {
  return objectIn(moment.before, id) !== undefined && objectIn(moment.after, id) === undefined
}
