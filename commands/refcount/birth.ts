/** How an object came into being, and who was in its first count. */
import { a, isPlain, noun } from '../nouns.js'
import { code, listed, times } from '../words.js'
import type { Change } from './changes.js'
import { by, isEntered, isException } from './clause.js'
import { gained } from './gained.js'
import { placesOf } from './holders.js'
import type { Life } from './lives.js'
import { isOwnName } from './names.js'

export function birthSentence(change: Change, life: Life): string {
  const { moment, to, appeared } = change
  const plain = isPlain(life.type)
  const made = plain ? valueWords(life) : a(noun(life.type))
  const named = appeared.filter(
    ({ kind, of, label }) => kind === 'name' && isOwnName(label) && !(of !== null && isEntered(of, moment)),
  )
  const names = listed([...new Set(named.map(({ label }) => code(label ?? '')))].slice(0, 3))
  const first = names === '' ? gained(change, 'it').find(({ subject }) => subject === 'line') : undefined
  const count =
    to === 'immortal'
      ? 'it is immortal, so nothing is counted'
      : `count ${to}${besides(change, life, named.length > 0 ? named : appeared)}`
  if (plain) return `${by(moment)} ${names === '' ? `uses ${made}` : `bound ${names} to ${made}`}: ${count}.`
  if (names !== '') return `${by(moment)} made ${made} named ${names}: ${count}.`
  return `${by(moment)} made ${made}${first ? ` and ${first.text}` : ''}: ${count}.`
}

/** Who else is in the first count, beside the names and places that the sentence tells; with them it adds up. */
function besides({ appeared, other, moment }: Change, life: Life, told: readonly Change['appeared'][number][]): string {
  const held = (kind: 'stack' | 'constant') => appeared.filter((holder) => holder.counted && holder.kind === kind)
  const constants = held('constant').length
  const compiled = constants > 0 ? Math.min(other, life.compiled) : 0
  const running = held('stack').length + other - compiled
  const more = appeared.filter(
    (holder) => holder.counted && !told.includes(holder) && holder.kind !== 'stack' && holder.kind !== 'constant',
  )
  const shares: [who: string, count: number][] = [
    [listed(placesOf(more, moment.after, moment.names, { speak: true }).slice(0, 3)), more.length],
    ['the compiled code', constants + compiled],
    [runner(moment, life), running],
  ]
  const parts = shares.filter(([, count]) => count > 0)
  const [only] = parts
  if (!only) return ''
  if (parts.length > 1) return `, because ${listed(parts.map(([who, count]) => `${who} holds it ${often(count)}`))}`
  const [who, count] = only
  const verb = more.length > 1 ? 'hold it too' : `holds it ${count === 1 ? 'too' : times(count)}`
  return `, because ${who} ${verb}`
}

function runner({ entered }: Change['moment'], { type }: Life): string {
  if (isException(type)) return 'Python, which is handling it,'
  return entered.length > 0 ? 'the call itself' : 'the running line'
}

function often(count: number): string {
  return count === 1 ? 'once' : times(count)
}

/** "the int `1000`", "the int of 3,321,929 bits", "`None`". */
function valueWords({ type, repr }: Life): string {
  if (type === 'NoneType' || type === 'bool') return code(repr)
  return `the ${described(type, repr) ?? `${noun(type)} ${code(repr, 16)}`}`
}

/** "int of 3,321,929 bits" of a value that is too big to show; null of others. */
export function described(type: string, repr: string): string | null {
  const size = /^<\w+ (of [\d,]+ \w+)>$/u.exec(repr)?.[1]
  return size === undefined ? null : `${noun(type)} ${size}`
}
