/** Which line lets an object die, or how many references it has before a line. */
import type { Question, RefcountAnalysis, TracedObject } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { type Asking, asked, type Guess } from '../question.js'
import { clip, code, firstOf, oneLine, plural } from '../words.js'
import { isCut } from './cut.js'
import { placesOf } from './holders.js'
import { type Life, livesOf } from './lives.js'
import type { Moment } from './moment.js'
import { momentsOf } from './moments.js'
import { isModule, namesOf } from './names.js'

const CODE_CHARACTERS = 50
const FEWEST_LINES = 3

/** null where the program did not come to its end, or nothing that a learner can work out happened. */
export function askAboutCounts(analysis: RefcountAnalysis): Question | null {
  return asked(whatCountsTell(analysis))
}

export function whatCountsTell(analysis: RefcountAnalysis): Asking | null {
  if (analysis.result.kind !== 'finished' || isCut(analysis)) return null
  const moments = momentsOf(analysis)
  const { lives } = livesOf(analysis, moments, namesOf(analysis.steps))
  const named = lives.filter((life) => life.named && /^[\p{L}_]\w*$/u.test(life.names[0] ?? ''))
  for (const life of named) {
    const asking = askWhatFrees(life, moments) ?? askHowMany(life, moments)
    if (asking) return asking
  }
  return null
}

export function lineOf({ line, code: statement }: Moment): string {
  return `line ${line}: ${code(clip(oneLine(statement), CODE_CHARACTERS))}`
}

/** A statement of the module that runs once, so that its line says which moment it was. */
function isOnly(moment: Moment, moments: readonly Moment[]): boolean {
  return (
    moment.role === 'statement' &&
    moment.line !== null &&
    isModule(moment.function) &&
    !moment.own &&
    !/^\s/u.test(moment.code) &&
    moments.filter(({ line }) => line === moment.line).length === 1
  )
}

export function itOf(type: string, name: string): string {
  return `the ${noun(type)} that ${code(name, 24)} is bound to`
}

const NEVER = {
  text: 'None: the collector frees it later',
  because: 'The collector is only for rings; counting frees everything else, at once.',
}

/** null where it is not a line of the module that runs once that lets it die. */
export function whatFrees(life: Life, moments: readonly Moment[], name = life.names[0] ?? ''): Asking | null {
  const death = life.changes.find(({ freed }) => freed === 'refcount')
  if (!death || !isOnly(death.moment, moments)) return null
  const wrong = survivedLines(life, moments)
  const less = wrong.filter(({ because }) => because.startsWith('One'))
  const others = [...less, ...wrong.filter((guess) => !less.includes(guess))].slice(0, 2)
  const right = {
    text: lineOf(death.moment),
    because: 'There the last reference went, and at 0 an object is freed at once.',
  }
  return { text: whichLineFrees(life, name), right, wrong: [...others, NEVER] }
}

export function whichLineFrees({ type }: Life, name: string): string {
  return `Which line lets ${itOf(type, name)} die?`
}

/** The lines that moved its count and let it live, with what was left of it. */
export function survivedLines(life: Life, moments: readonly Moment[]): Guess[] {
  const [born] = life.changes
  return life.changes.flatMap(({ moment, from, to, freed }): Guess[] => {
    if (freed !== null || moment === born?.moment || from === null || to === null || !isOnly(moment, moments)) return []
    if (from === 'immortal' || to === 'immortal') return []
    const now = moment.after.objects[life.object]
    const left = now ? firstOf(placesOf(now.holders, moment.after, moment.names), 3) : ''
    const because =
      to < from
        ? `One reference less, but ${plural(to, 'reference')} ${to === 1 ? 'was' : 'were'} left: ${left}.`
        : 'That line added a reference; an object lives as long as there is one.'
    return [{ text: lineOf(moment), because }]
  })
}

function askWhatFrees(life: Life, moments: readonly Moment[]): Asking | null {
  return survivedLines(life, moments).length + 1 >= FEWEST_LINES ? whatFrees(life, moments) : null
}

function askHowMany(life: Life, moments: readonly Moment[]): Asking | null {
  const [name = ''] = life.names
  const candidates = moments.flatMap((moment, index) => {
    const object = moment.before.objects[life.object]
    if (index === 0 || !object || object.refcount === 'immortal' || !isOnly(moment, moments)) return []
    const isPlain =
      object.other === 0 &&
      object.holders.every(({ counted, kind }) => {
        return counted && (kind === 'name' || kind === 'item' || kind === 'attribute')
      })
    const isNamed = moment.before.frames[0]?.names[name] === life.object
    return isPlain && isNamed ? [{ moment, object, count: object.refcount }] : []
  })
  const most = candidates.reduce((best, one) => Math.max(best, one.count), 0)
  const found = candidates.find(({ count }) => count === most)
  return found && most >= 2 ? howManyBefore(found.object, name, found.moment) : null
}

/** null where it is immortal. */
export function howManyBefore(object: TracedObject, name: string, moment: Moment): Asking | null {
  const { refcount: count, holders, other } = object
  if (count === 'immortal') return null
  const unseen = other > 0 ? [`${other} that no name shows`] : []
  const counted = holders.filter((holder) => holder.counted)
  const places = firstOf([...placesOf(counted, moment.before, moment.names), ...unseen], 4)
  const names = counted.filter(({ kind }) => kind === 'name').length
  const all = `There are ${count}: ${places}.`
  const right = { text: String(count), because: `Each place that leads to it is one: ${places}.` }
  return {
    text: `How many references are there to ${itOf(object.type, name)}, right before ${lineOf(moment)}?`,
    right,
    wrong: [
      names < count
        ? { text: String(names), because: `Names are not all: items and attributes are references, too. ${all}` }
        : null,
      {
        text: String(count + 1),
        because: `${code('sys.getrefcount')} would say so: while it runs, its argument is one more. ${all}`,
      },
      count > 1
        ? { text: '1', because: `An assignment copies nothing: each name or place more is a reference more. ${all}` }
        : null,
      { text: String(count - 1), because: `One is missing. ${all}` },
    ],
  }
}
