/** One change as one sentence: which line, why, from what count to what. */
import type { Count } from '../../src/contract.js'
import { a, isPlain, noun } from '../nouns.js'
import { code, listed, number } from '../words.js'
import type { Change } from './changes.js'
import { type Clause, isEntered, own } from './clause.js'
import { gained } from './gained.js'
import { gone } from './gone.js'
import type { Life } from './lives.js'
import type { Moment } from './moments.js'
import { isOwnName } from './names.js'
import { unnamed } from './unnamed.js'

/** "the list `a`", or "it" where there is no other. */
export function thingOf(life: Life, alone: boolean): string {
  if (alone) return 'it'
  const name = life.names[0] ?? ''
  return name === '' || name.includes(' ') ? `the ${noun(life.type)}` : `the ${noun(life.type)} ${code(name)}`
}

/** All that happened to it, in order; the same again and again is one sentence: "… 20 times: 1 → 21". */
export function lifeSentences(life: Life, alone: boolean): { at: number; sentence: string }[] {
  const told: { at: number; sentence: string; change: Change; times: number }[] = []
  for (const change of life.changes) {
    const sentence = changeSentence(change, life, alone)
    if (sentence === null) continue
    const last = told.at(-1)
    const cause = causeOf(sentence)
    const steady = change.from !== null && change.to !== null && !change.lost
    if (
      last &&
      steady &&
      last.change.from !== null &&
      last.change.to === change.from &&
      causeOf(last.sentence).replace(/, \d[\d,]* times$/u, '') === cause
    ) {
      const merged = { ...change, from: last.change.from }
      const times = last.times + 1
      told[told.length - 1] = {
        at: last.at,
        sentence: `${cause}, ${number(times)} times: ${move(merged)}.`,
        change: merged,
        times,
      }
    } else told.push({ at: change.moment.at, sentence, change, times: 1 })
  }
  return told
}

function causeOf(sentence: string): string {
  return sentence.slice(0, sentence.lastIndexOf(': '))
}

/** Null where there is nothing to say (it only came back in sight, say). */
function changeSentence(change: Change, life: Life, alone: boolean): string | null {
  const { moment, from, to, freed } = change
  if (life.changes[0] === change && from === null && to !== null) return birthSentence(change, life)
  const it = thingOf(life, alone)
  if (freed === 'collector') return `${on(moment)} the collector freed ${it}.`
  if (from === null || (to === null && freed === null)) return null
  const [lost, won] = [gone(change, it), gained(change, it)]
  const named = moment.left.length > 0 ? [...lost, ...won] : [...won, ...lost]
  const causes = [...named, ...(immortal(change) ? [] : unnamed(change, it, named.length > 0))]
  const left = change.lost ? ` No name leads to ${it} any more, yet nothing freed it.` : ''
  if (causes.length === 0 && from === to)
    return change.lost
      ? `After line ${moment.line ?? '?'} no name leads to ${it} any more, yet nothing freed it.`
      : null
  if (
    to === 'immortal' &&
    from === to &&
    [...change.appeared, ...change.vanished].every(({ kind }) => kind === 'constant')
  )
    return null
  return `${joined(moment, causes.length > 0 ? causes : [own(`the count of ${it} moved`)])}: ${move(change)}.${left}`
}

function immortal({ from, to }: Change): boolean {
  return from === 'immortal' || to === 'immortal'
}

function birthSentence(change: Change, life: Life): string {
  const { moment, to, appeared } = change
  const plain = isPlain(life.type)
  const made = plain ? valueWords(life) : a(noun(life.type))
  const count = to === 'immortal' ? 'it is immortal, so nothing is counted' : `count ${to}${besides(change)}`
  const named = appeared.filter(
    ({ kind, of, label }) => kind === 'name' && isOwnName(label) && !(of !== null && isEntered(of, moment)),
  )
  const names = listed([...new Set(named.map(({ label }) => code(label ?? '')))].slice(0, 3))
  if (plain) return `${by(moment)} ${names === '' ? `uses ${made}` : `bound ${names} to ${made}`}: ${count}.`
  if (names !== '') return `${by(moment)} made ${made} and named it ${names}: ${count}.`
  const first = gained(change, 'it').find(({ subject }) => subject === 'line')
  return `${by(moment)} made ${made}${first ? ` and ${first.text}` : ''}: ${count}.`
}

/** Who else is in the first count, beside the names and places that the sentence tells. */
function besides({ appeared, other, moment }: Change): string {
  const held = (kind: 'stack' | 'constant') =>
    appeared.filter((holder) => holder.counted && holder.kind === kind).length
  if (held('constant') > 0) return ', for the compiled code holds it too'
  if (held('stack') + other === 0) return ''
  return moment.entered.length > 0 ? ', for the call itself holds it too' : ', for the running line holds it too'
}

/** "the int `1000`", "`None`". */
function valueWords({ type, repr }: Life): string {
  return type === 'NoneType' || type === 'bool' ? code(repr) : `the ${noun(type)} ${code(repr, 16)}`
}

/** "1 → 2", "1 → 0, so it died at once", "the count stays 1". */
export function move({ from, to, freed, moment }: Change): string {
  if (freed === 'refcount') {
    return moment.left.includes('__del__')
      ? 'nothing else held it, so it died'
      : `${shown(from)} → 0, so it died at once`
  }
  if (from === to) return to === 'immortal' ? 'it is immortal, so nothing is counted' : `the count stays ${shown(to)}`
  return `${shown(from)} → ${shown(to)}`
}

export function shown(count: Count | null): string {
  return count === null ? '0' : count === 'immortal' ? 'immortal' : String(count)
}

/** Clauses that the line is the subject of come with it, after one that has its own. */
function joined(moment: Moment, causes: readonly Clause[]): string {
  const parts = causes.map(({ subject, text, at }, index) => {
    const again = subject === 'line' && causes.slice(0, index).some((before) => before.subject === 'own')
    return again ? `${lineWord(at ?? moment.line)} ${text}` : text
  })
  const [first] = causes
  if (first?.subject !== 'line') return `${on(moment)} ${parts.join(', and ')}`
  const who = first.at == null || first.at === moment.line ? by(moment) : `Line ${first.at}`
  return `${who} ${parts.join(', and ')}`
}

function lineWord(line: number | null): string {
  return line === null ? 'the program' : `line ${line}`
}

/** Who did it: the statement itself where its line has several. */
function by({ line, code: statement, own: shared }: Moment): string {
  if (shared) return code(statement, 32)
  return line === null ? 'The program' : `Line ${line}`
}

function on({ line, code: statement, own: shared }: Moment): string {
  if (shared) return `At ${code(statement, 32)}`
  return line === null ? 'Then' : `On line ${line}`
}
