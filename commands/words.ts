/** The small grammar that all answers are made of. */
import { CODE_CHARACTERS } from './bounds.js'

/** Cut to `limit` characters (code points), the last one an ellipsis. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const characters = Array.from(text)
  return characters.length <= limit
    ? text
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

/** Cut behind a whole word where there is one, the last character an ellipsis. */
export function clipWords(text: string, limit: number): string {
  const cut = clip(text, limit)
  const space = cut.lastIndexOf(' ')
  return cut === text || space < limit / 2 ? cut : `${cut.slice(0, space).replace(/[,;:]$/u, '')}…`
}

/** With a full stop, unless it ends like a sentence already. */
export function full(sentence: string): string {
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`
}

/** One line in backticks. */
export function code(text: string, limit = CODE_CHARACTERS): string {
  return `\`${clip(oneLine(text).replaceAll('`', "'"), limit)}\``
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** `3 bytes`, `1 byte`, `1,024 bytes`. */
export function plural(count: number, noun: string): string {
  return `${number(count)} ${count === 1 ? noun : pluralOf(noun)}`
}

export function pluralOf(noun: string): string {
  if (/child$/iu.test(noun)) return `${noun}ren`
  if (/(?:s|x|ch)$/u.test(noun)) return `${noun}es`
  return /[^aeiou]y$/u.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Small counts in words, as in "two names". */
export function spelled(count: number): string {
  return SMALL[count] ?? number(count)
}

/** `1st`, `2nd`, `12th`. */
export function ordinal(count: number): string {
  const teen = count % 100 > 10 && count % 100 < 14
  return `${number(count)}${(teen ? undefined : ['th', 'st', 'nd', 'rd'][count % 10]) ?? 'th'}`
}

/** `once`, `twice`, `three times`. */
export function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${spelled(count)} times`
}

export function number(value: number): string {
  return value.toLocaleString('en-US')
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], conjunction = 'and'): string {
  if (items.length <= 1) return items[0] ?? ''
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1)}`
}

/** The first few of a list, and how many more there are. */
export function firstOf(items: readonly string[], limit: number): string {
  if (items.length <= limit) return listed(items)
  return `${items.slice(0, limit).join(', ')} and ${number(items.length - limit)} more`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
}

export function wordsIn(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length
}
