/** What moderators wrote or chose, read as the value of a setting. */
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'
import { type Described, isNumeric, type Numeric } from './described.js'
import { CHOSEN_LIMIT, LINE_LIMIT_CHARACTERS, LINES_LIMIT, NUMBER_LIMITS, TEXT_LIMIT_CHARACTERS } from './limits.js'
import { type Change, Settled } from './settings.js'

const { refusals } = textsIn()

const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u

function wrong(message: string): UsageError {
  return new UsageError('setting-wrong', message)
}

function number(kind: Numeric, text: string): number | null {
  const limit = NUMBER_LIMITS[kind]
  if (text === '') return null
  if (/^\d{1,9}$/.test(text) && Number(text) <= limit) return Number(text)
  throw wrong(kind === 'seconds' ? refusals.seconds(limit) : refusals.number(limit))
}

function domainIn(line: string): string {
  const domain = line
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www\.|\*\.)/, '')
    .replace(/\/.*$/, '')
  if (domain === '*' || DOMAIN.test(domain)) return domain
  throw wrong(refusals.noDomain(line))
}

function lines(text: string): string[] | null {
  const written = text.split(/[\n,]/).map((line) => line.trim().replace(/\s+/g, ' '))
  const found = [...new Set(written.filter((line) => line !== ''))]
  if (found.length > LINES_LIMIT) throw wrong(refusals.tooMany(found.length, LINES_LIMIT))
  const long = found.find((line) => line.length > LINE_LIMIT_CHARACTERS)
  if (long !== undefined) throw wrong(refusals.tooLong(LINE_LIMIT_CHARACTERS))
  if (found.join('\n').length > TEXT_LIMIT_CHARACTERS) throw wrong(refusals.tooLongTogether(TEXT_LIMIT_CHARACTERS))
  return found.length === 0 ? null : found
}

function wordIn(word: string): string {
  if (/[\p{L}\p{N}]/u.test(word)) return word
  throw wrong(refusals.noLetter(word))
}

function value({ name, kind }: Described, written: readonly string[]): unknown {
  const [first = ''] = written
  if (isNumeric(kind)) return number(kind, first.trim())
  switch (kind) {
    case 'users':
    case 'roles':
    case 'channels':
      if (written.length > CHOSEN_LIMIT) throw wrong(refusals.chooseFewer(CHOSEN_LIMIT))
      return written.length === 0 ? null : written
    case 'lines':
      return lines(first)?.map(name === 'blockedLinks' ? domainIn : wordIn) ?? null
    case 'yes-no':
      return first === '' ? null : first === 'true'
    default:
      return first || null
  }
}

/**
 * The change that `written` asks for: one text, one chosen value, or all that were chosen; nothing, or an empty text,
 * takes the setting back. Throws `UsageError` (`setting-wrong`), in words for whoever wrote it.
 */
export function changeOf(described: Described, written: readonly string[]): Change {
  const found = value(described, written)
  if (found === null) return { [described.name]: null }
  const read = Settled.safeParse({ [described.name]: found })
  if (!read.success) throw wrong(refusals.cannotBe(described.label, written))
  return read.data
}
