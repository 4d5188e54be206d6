/** Time zones by their names. */
import MiniSearch from 'minisearch'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'

const SUGGESTED = 3
const UTC = 'UTC'

/** Names of today that ICU lists by older ones, such as Asia/Calcutta. */
const OF_TODAY = ['Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Yangon', 'Asia/Ho_Chi_Minh', 'Europe/Kyiv', 'America/Nuuk']

/** As Node knows them. */
const names: readonly string[] = [...new Set([UTC, ...Intl.supportedValuesOf('timeZone'), ...OF_TODAY.filter(isKnown)])]

/** For those who have not begun to write one: where many people live, from west to east. */
export const BIG_ZONES: readonly string[] = [
  UTC,
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Africa/Lagos',
  'Europe/Paris',
  'Europe/Berlin',
  'Africa/Cairo',
  'Europe/Istanbul',
  'Africa/Nairobi',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Dhaka',
  'Asia/Jakarta',
  'Asia/Shanghai',
  'Asia/Manila',
  'Asia/Tokyo',
  'Australia/Sydney',
]

let search: MiniSearch | null = null

function wordsOf(name: string): string {
  return name.replaceAll(/[/_+-]/g, ' ')
}

/** The nearest by letters, best first; the whole name, or one word of it, may be mistyped. */
export function zonesLike(written: string): string[] {
  search ??= new MiniSearch({
    fields: ['words'],
    searchOptions: { fuzzy: 0.35, prefix: true, tokenize: (text) => wordsOf(text).split(/\s+/) },
    tokenize: (text) => text.split(' '),
  })
  if (search.documentCount === 0) search.addAll(names.map((id) => ({ id, words: wordsOf(id) })))
  return search.search(written).map(({ id }) => id)
}

/** The zone's own spelling. Throws `UsageError` (`no-such-zone`), with the names that come nearest. */
export function zoneNamed(written: string): string {
  const plain = written.trim()
  const found = names.find((name) => name.toLowerCase() === plain.toLowerCase())
  if (found !== undefined) return found
  // Names that the list leaves out, such as US/Pacific, are known all the same; an offset has no summer.
  if (/^[A-Z]/i.test(plain) && isKnown(plain)) return plain
  const close = zonesLike(plain).slice(0, SUGGESTED)
  throw new UsageError('no-such-zone', textsIn().quiz.refusals.noZone(plain, close))
}

function isKnown(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
