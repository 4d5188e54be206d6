/** Sentences of a text, and what of it is code. */

/** With its backticks. */
const CODE = /`[^`]*`/gu

/** Its sentences, in order; a full stop in code, or within a number, ends none. */
export function sentencesIn(text: string): string[] {
  const masked = text.replace(CODE, (code) => '`'.padEnd(code.length, '`'))
  const ends = [...masked.matchAll(/[.!?]["'”’)`]*\s+/gu)].map(({ index, 0: end }) => index + end.length)
  return [0, ...ends].map((start, at) => text.slice(start, ends[at]).trim()).filter((sentence) => sentence !== '')
}

export function withoutCode(text: string): string {
  return text.replace(CODE, ' ')
}
