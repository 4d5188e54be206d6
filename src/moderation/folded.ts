/** Text as it reads, whatever it is written with: what looks alike is alike. */

/** Python's own way to write what nobody sees (`\u200b`) in a `repr`. */
const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))/gi
/** Zero width, bidi, fillers, variation selectors, and control characters that are no space. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/gu
/** Accents, and what is piled upon letters; not what makes another letter of a Japanese one. */
const MARKS = /(?![\u3099\u309a])(?=\p{M})\p{Script=Inherited}/gu
/** Addresses in a `repr`: their digits may spell anything. */
const HEXADECIMAL = /\b0x[0-9a-f]+\b/gi

/** Each letter with those of other alphabets that look like it, when NFKD and small letters have done what they do. */
const ALIKE: Record<string, string> = {
  a: 'аαɑᴀ',
  b: 'вβьʙ',
  c: 'сϲᴄ',
  d: 'ԁđᴅ',
  e: 'еεєᴇ',
  f: 'ғꜰ',
  g: 'ɡɢ',
  h: 'һнħʜ',
  i: 'іιıɩɪ',
  j: 'јᴊ',
  k: 'кκᴋ',
  l: 'ӏłʟ',
  m: 'мᴍ',
  n: 'пηոɴ',
  o: 'оοօøᴏ',
  p: 'рρᴘ',
  q: 'ԛ',
  r: 'гʀ',
  s: 'ѕꜱ',
  t: 'тτŧᴛ',
  u: 'υսᴜ',
  v: 'νѵᴠ',
  w: 'ԝωᴡ',
  x: 'хχ',
  y: 'уγʏ',
  z: 'ᴢ',
  '.': '。․',
  '/': '∕⁄',
  ':': '꞉∶',
}
/** Letters in circles and squares that NFKD leaves as they are, and those of flags: the first of each 26. */
const RINGED = [0x1f150, 0x1f170, 0x1f1e6]

function ringed(): [string, string][] {
  return RINGED.flatMap((first) =>
    [...'abcdefghijklmnopqrstuvwxyz'].map((letter, at): [string, string] => [String.fromCodePoint(first + at), letter]),
  )
}

const letters = new Map([
  ...Object.entries(ALIKE).flatMap(([letter, others]) => [...others].map((other): [string, string] => [other, letter])),
  ...ringed(),
])
const OTHERS = new RegExp(`[${[...letters.keys()].join('')}]`, 'gu')

function decoded(text: string): string {
  return text.replace(ESCAPE, (whole, two?: string, four?: string, eight?: string) => {
    const point = Number.parseInt(two ?? four ?? eight ?? '', 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

/**
 * Small letters without accents, invisible characters and other alphabets' look-alikes; compatibility forms (full width,
 * mathematical) as plain ones (NFKD). What was different may be the same after it, never the other way round.
 */
export function folded(text: string): string {
  const plain = decoded(text).replace(HEXADECIMAL, ' ').replace(UNSEEN, '').normalize('NFKD').replace(UNSEEN, '')
  // Upper case first: `ß` and `ſ` are then as they are read.
  const small = plain.toUpperCase().toLowerCase().normalize('NFKD')
  return small.replace(MARKS, '').replace(OTHERS, (other) => letters.get(other) ?? other)
}
