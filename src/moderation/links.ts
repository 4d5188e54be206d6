/** Blocked links and invitations, found also where they are no links yet. */
import { folded } from './folded.js'
import type { FindWord } from './words.js'

const SHOWN_CHARACTERS = 100

const ANY = /https?:\/\/[^\s"'`<>]+/u
/** https://support.discord.com/hc/articles/208866998 and https://slack.com/help/articles/201330256 name these forms. */
const INVITATION =
  /(?<![\p{L}\p{N}-])(?:discord\.gg|dsc\.gg|(?:ptb\.|canary\.|www\.)?discord(?:app)?\.com\/invite|join\.slack\.com|[a-z0-9-]+\.slack\.com\/join)\/[\p{L}\p{N}][^\s"'`<>]*/u

function firstOf(pattern: RegExp): FindWord {
  return (text) => pattern.exec(folded(text))?.[0].slice(0, SHOWN_CHARACTERS) ?? null
}

/** `domains`: with what lies below them; `*`: every address that begins with http:// or https://. */
export function linksFinder(domains: readonly string[]): FindWord {
  if (domains.includes('*')) return firstOf(ANY)
  const hosts = domains.map((domain) => folded(domain).replaceAll('.', '\\.')).join('|')
  return firstOf(new RegExp(`(?<![\\p{L}\\p{N}-])(?:${hosts})(?![\\p{L}\\p{N}-]|\\.[\\p{L}\\p{N}])[^\\s"'\`<>]*`, 'u'))
}

export const findInvitation: FindWord = firstOf(INVITATION)
