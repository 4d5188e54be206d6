/** The words of a message, as they are compared. */

/** What is written in several ways, and means one thing. */
const PHRASES: [RegExp, string][] = [
  [/[’`´]/g, "'"],
  [/\bref(?:erence)?s?[ -]?count(?:s|er|ers|ing|ed)?\b/g, 'refcount'],
  [/\bgarbage[ -]?collect\w*/g, 'gc'],
  [/\b(?:giv(?:e|es|en|ing)|gave|hand(?:s|ed)?|go(?:es)?) (?:\w+ )?back\b/g, 'givenback'],
  [/\bg(?:o|oes|oing|ot|ets) (?:\w+ )?up\b/g, 'goesup'],
  [/\bg(?:o|oes|oing|ot|ets) (?:\w+ )?down\b/g, 'goesdown'],
  [/\bpass(?:ed|ing|es)?[ -]by\b/g, 'passby'],
  [/\bfree[ -]?threaded\b|\bfree[ -]?threading\b|\bno[ -]?gil\b|\b3\.1[345]t\b/g, 'nogil'],
  [/\bline[ -]by[ -]line\b/g, 'linebyline'],
  [/\btime[ -]?it\b/g, 'timeit'],
  [/\bslots ?= ?true\b/g, '__slots__'],
  [/\bname ?spaces?\b/g, 'namespace'],
]

const WORD =
  /[a-z_]\w*(?:\.[a-z_]\w*)*|\d[\d_]*(?:\.\d+)*|[=!<>+*/%-]=|\*\*|[[\]{}()=*+@?]|\p{Emoji_Presentation}|[^\s\p{P}\p{S}]+/gu
const MOST_WORDS = 160
/** Numbers that are asked about by themselves. */
const TELLING_NUMBER =
  /^(?:0|1|2|3|-?5|6|16|24|28|32|40|48|49|52|56|64|72|80|88|104|112|120|184|200|232|24|255|256|257|512|700|1000|4294967295|3221225472)$/
const VERSION = /^3\.\d+$/

function numberWord(number: string): string {
  if (VERSION.test(number)) return '#version'
  if (TELLING_NUMBER.test(number)) return number
  const size = number.replace(/[_.]/g, '').length
  return size > 8 ? '#giant' : size > 3 ? '#large' : '#number'
}

/** Small letters; a dotted name counts whole and by its parts. */
export function wordsOf(text: string): string[] {
  let plain = text.toLowerCase()
  for (const [pattern, word] of PHRASES) plain = plain.replace(pattern, word)
  plain = plain.replace(/(?<=\w)'(?=\w)/g, '')
  const words: string[] = []
  for (const [word] of plain.matchAll(WORD)) {
    if (/^\d/.test(word)) words.push(numberWord(word))
    else if (word.includes('.')) words.push(...word.split('.'))
    else words.push(word.slice(0, 30))
    if (words.length >= MOST_WORDS) break
  }
  return words
}

/** Plurals and singulars meet, and the forms of a verb. */
export function stem(word: string): string {
  if (word.length < 4 || word.startsWith('_')) return word
  const one = word.replace(/(?<=[^su])s$/, '')
  if (one.length < 6) return one
  return one
    .replace(/(?:ing|ed|ly)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/e$/, '')
}
