/** Holders that an object lost, in clauses: "removed the name `b`", "`f` ended and its name `x` went". */
import { a, noun } from '../nouns.js'
import { code, oneLine, times } from '../words.js'
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
} from './clause.js'
import { nameOf, placeOf, spoken } from './holders.js'
import { isModule } from './names.js'
import { assigns } from './source.js'

export function gone(change: Change, it: string): Clause[] {
  const { vanished, moment } = change
  const clauses = [
    ...byFunction(vanished).flatMap(([of, labels]) => unnamed(change, it, of, labels)),
    ...taken(change, it),
  ]
  if (clauses.length > 0) return clauses
  if (ofKind(vanished, 'cell', 'closure').length > 0) return [own(`the inner function that kept ${it} went`)]
  if (ofKind(vanished, 'default').length > 0) return [own(`the function that kept ${it} as a default went`)]
  if (ofKind(vanished, 'inside').length > 0) {
    return [own(`${insider(ofKind(vanished, 'inside'), moment.before)} let go of ${it}`)]
  }
  if (ofKind(vanished, 'constant').length > 0) return [own(`the compiled code that held ${it} is done`)]
  if (ofKind(vanished, 'stack').length > 0) return [own(`the running line let go of ${it}`)]
  return change.other < 0 && change.to !== null ? hidden(change, it) : []
}

/** A paused function's names are none of the holders; they show when it goes on, and go with it. */
function hidden({ moment, appeared }: Change, it: string): Clause[] {
  const goesOn = byFunction(appeared).some(([of]) => frames(moment.after, of) > frames(moment.before, of))
  if (goesOn) return []
  const { before, after, names } = moment
  const paused = Object.entries(before.objects).find(
    ([id, { type }]) => /generator|coroutine/u.test(type) && after.objects[id] === undefined,
  )
  const who = paused ? spoken(nameOf(paused[0], before, names) ?? paused[1].type) : 'something without a name'
  return [own(`${who} ${paused ? 'died and ' : ''}let go of ${it}`)]
}

function unnamed(change: Change, it: string, of: string, labels: readonly string[]): Clause[] {
  const { moment } = change
  if (frames(moment.before, of) <= frames(moment.after, of)) {
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
  const next = frame?.names[label]
  const object = next === undefined ? undefined : after.objects[next]
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
    else clauses.push(line(`took ${it} out of ${code(placeOf(holder, before, names))}`))
  }
  return clauses
}

function dead(id: string | null, { moment }: Change): boolean {
  return id !== null && moment.before.objects[id] !== undefined && moment.after.objects[id] === undefined
}
