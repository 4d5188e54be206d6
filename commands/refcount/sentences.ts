/** One change as one sentence: which line, why, from what count to what. */
import { noun } from '../nouns.js'
import { code, listed, number, times } from '../words.js'
import { birthSentence } from './birth.js'
import type { Change } from './changes.js'
import { by, type Clause, isEntered, on, own, shown } from './clause.js'
import { settled } from './construction.js'
import { gained } from './gained.js'
import { gone } from './gone.js'
import { placesOf } from './holders.js'
import type { Life } from './lives.js'
import type { Moment } from './moment.js'
import { unnamed } from './unnamed.js'

/** "the list `a`", or "it" where there is no other. */
export function thingOf(life: Life, alone: boolean): string {
  if (alone) return 'it'
  const name = life.names[0] ?? ''
  return name === '' || name.includes(' ') ? `the ${noun(life.type)}` : `the ${noun(life.type)} ${code(name)}`
}

/** What one change was, in a sentence. */
interface Told {
  change: Change
  sentence: string
}

/** All that happened to it, in order; the same again and again is one sentence: "… 20 times: 1 → 21". */
export function lifeSentences(life: Life, alone: boolean): { at: number; sentence: string }[] {
  return merged(toldOf(life, alone))
}

/** What happened to it in the moments behind `after`, the last of them `until`. */
export function sentencesBetween(life: Life, alone: boolean, after: Moment | undefined, until: Moment): string[] {
  const told = toldOf(life, alone).filter(({ change: { moment } }) => {
    return isBefore(after, moment) && !isBefore(until, moment)
  })
  return merged(told).map(({ sentence }) => sentence)
}

/** Two moments may end in one step: the last statement, and the end of the program itself. */
function isBefore(one: Moment | undefined, other: Moment): boolean {
  if (one === undefined) return true
  return one.at < other.at || (one.at === other.at && one.role !== 'ended' && other.role === 'ended')
}

function toldOf(life: Life, alone: boolean): Told[] {
  return settled(life).flatMap((change, index) => {
    const isBirth = index === 0 && change.from === null && change.to !== null
    const sentence = isBirth ? birthSentence(change, life) : changeSentence(change, life, alone)
    return sentence === null ? [] : [{ change, sentence }]
  })
}

function merged(all: readonly Told[]): { at: number; sentence: string }[] {
  const told: { at: number; sentence: string; change: Change; times: number }[] = []
  for (const { change, sentence } of all) {
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

/** What came before the counts: "Line 4 bound `b` to the same list". */
export function causeOf(sentence: string): string {
  return sentence.slice(0, sentence.lastIndexOf(': '))
}

/** Null where there is nothing to say (it only came back in sight, say). */
function changeSentence(change: Change, life: Life, alone: boolean): string | null {
  const { moment, from, to, freed } = change
  const it = thingOf(life, alone)
  if (moment.role === 'untraced') return untracedSentence(change, it)
  if (freed === 'collector') return `${on(moment)} the collector freed ${it}.`
  if (from === null || (to === null && freed === null)) return null
  if (entersFinalizer(change)) return finalizerSentence(change, it)
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

/** Nothing held it any more; what its `__del__` holds of it while it runs is no new life. */
function finalizerSentence(change: Change, it: string): string {
  const causes = gone(change, it)
  const told = joined(change.moment, causes.length > 0 ? causes : [own(`nothing held ${it} any more`)])
  return `${told}: ${shown(change.from)} → 0, so \`__del__\` ran, with it as \`self\`.`
}

function entersFinalizer({ appeared, moment }: Change): boolean {
  return appeared.some(({ kind, of }) => kind === 'name' && of === '__del__') && isEntered('__del__', moment)
}

/** Which of the statements did it is not known. */
function untracedSentence({ object, moment, to, freed }: Change, it: string): string | null {
  if (freed !== null) return `Later ${it} was freed, in a part that was not followed.`
  const now = moment.after.objects[object]
  if (now === undefined || to === 'immortal') return null
  const places = placesOf(now.holders, moment.after, moment.names, { speak: true })
  const who = places.length > 0 && places.length <= 4 ? ` (${listed(places)})` : ''
  return `At the end ${it} counts ${shown(to)}${who}; the steps in between were not followed.`
}

function immortal({ from, to }: Change): boolean {
  return from === 'immortal' || to === 'immortal'
}

/** "1 → 2", "1 → 0, so it died at once", "the count stays 1". */
function move({ from, to, freed, moment }: Change): string {
  if (freed === 'refcount') {
    return moment.left.includes('__del__')
      ? 'nothing else held it, so it died'
      : `${shown(from)} → 0, so it died${moment.role === 'ended' ? '' : ' at once'}`
  }
  if (from === to) return to === 'immortal' ? 'nothing is counted' : `the count stays ${shown(to)}`
  return `${shown(from)} → ${shown(to)}`
}

/** Clauses that the line is the subject of come with it, after one that has its own. */
function joined(moment: Moment, all: readonly Clause[]): string {
  const causes = all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index)
  const parts = causes.map(({ subject, text, at }, index) => {
    const often = all.filter((other) => other.text === text).length
    const told = often > 1 ? `${text} ${times(often)}` : text
    const again = subject === 'line' && causes.slice(0, index).some((before) => before.subject === 'own')
    return again ? `${lineWord(at ?? moment.line)} ${told}` : told
  })
  const [first] = causes
  if (first?.subject !== 'line') return `${on(moment)} ${parts.join(', and ')}`
  const who = first.at == null || first.at === moment.line ? by(moment) : `Line ${first.at}`
  return `${who} ${parts.join(', and ')}`
}

function lineWord(line: number | null): string {
  return line === null ? 'the program' : `line ${line}`
}
