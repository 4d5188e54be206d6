/** What moderators wrote or chose, read as the value of a setting. */
import { UsageError } from '../errors.js'
import type { Described } from './described.js'
import {
  CHOSEN_LIMIT,
  COOL_DOWN_LIMIT_SECONDS,
  LINE_LIMIT_CHARACTERS,
  LINES_LIMIT,
  TEXT_LIMIT_CHARACTERS,
} from './limits.js'
import { type Change, Settled } from './settings.js'

const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]*\p{L}$/u

function wrong(message: string): UsageError {
  return new UsageError('setting-wrong', message)
}

function seconds(text: string): number | null {
  if (text === '') return null
  if (/^\d{1,9}$/.test(text) && Number(text) <= COOL_DOWN_LIMIT_SECONDS) return Number(text)
  throw wrong(`Write a whole number of seconds, at most ${COOL_DOWN_LIMIT_SECONDS}, or nothing.`)
}

function domainIn(line: string): string {
  const domain = line
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www\.|\*\.)/, '')
    .replace(/\/.*$/, '')
  if (domain === '*' || DOMAIN.test(domain)) return domain
  throw wrong(`${JSON.stringify(line)} is no domain; write one such as example.com a line, or * for every link.`)
}

function lines(text: string): string[] | null {
  const written = text.split(/[\n,]/).map((line) => line.trim().replace(/\s+/g, ' '))
  const found = [...new Set(written.filter((line) => line !== ''))]
  if (found.length > LINES_LIMIT) throw wrong(`These are ${found.length}; there may be ${LINES_LIMIT}.`)
  const long = found.find((line) => line.length > LINE_LIMIT_CHARACTERS)
  if (long !== undefined) throw wrong(`One of them is too long; each may have ${LINE_LIMIT_CHARACTERS} characters.`)
  if (found.join('\n').length > TEXT_LIMIT_CHARACTERS)
    throw wrong(`All together may have ${TEXT_LIMIT_CHARACTERS} characters.`)
  return found.length === 0 ? null : found
}

function wordIn(word: string): string {
  if (/[\p{L}\p{N}]/u.test(word)) return word
  throw wrong(`${JSON.stringify(word)} has no letter; write words, one a line.`)
}

function value({ name, kind }: Described, written: readonly string[]): unknown {
  const [first = ''] = written
  switch (kind) {
    case 'users':
    case 'roles':
    case 'channels':
      if (written.length > CHOSEN_LIMIT) throw wrong(`Choose at most ${CHOSEN_LIMIT}.`)
      return written.length === 0 ? null : written
    case 'lines':
      return lines(first)?.map(name === 'blockedLinks' ? domainIn : wordIn) ?? null
    case 'seconds':
      return seconds(first.trim())
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
  if (!read.success) throw wrong(`${described.label} cannot be ${JSON.stringify(written)}; choose it anew.`)
  return read.data
}
