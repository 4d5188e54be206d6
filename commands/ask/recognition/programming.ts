/** Which programming language a message is about: Python, or another one that has the same words for other things. */
import type { Message } from './message.js'

const NAMES = String.raw`(?:java(?:script)?|js|c#|csharp|c\+\+|cpp|rust|golang|kotlin|swift|php|ruby|typescript|node\.?js|react|scala|haskell|perl|lua|matlab|objective[ -]c|bash|sql|assembly|unity)(?![\w+#])`
const NAMED = new RegExp(
  String.raw`(?<![\w.])${NAMES}|\b(?:in|for|from) c\b|^\W*c ?:|\bc (?:program|code|array|struct|pointer)|\b(?:in|does|do|with) go (?!up|down|to|on|away|back|wrong|in|out|over)\w`,
  'im',
)
/** Who says where they come from, or compares, asks about Python. */
const ASIDE = new RegExp(
  String.raw`\b(?:com(?:e|es|ing)|came|know(?:n)?|used to|switch(?:ed|ing)|unlike|like|than|as) (?:\w+ )?(?:in |from |it )?(?:a )?(?:${NAMES}|c\b|go\b)|(?:${NAMES}|\bc|\bgo) (?:dev|developer|guy|person|programmer|background)\b`,
  'i',
)
const PYTHON = /\bc?python(?:\d|\b)|\bpy(?:3|\b)/i
const CODE =
  /System\.out|console\.log|\bprintf ?\(|#include|\bstd::|\bcout\b|\blet mut\b|\bfn \w+\(|\bpublic (?:static|class|void)|[!=]==|\bString \w+ =|\bint \*?\w+ =|\bconst \w+ = |\bfunction ?\w*\(.*\{|\bmalloc\(|&mut\b|->\w+/

/** `alone` where a language is named and Python is not; one beside Python, or in an aside, says nothing. */
export function languageOf({ prose, code, otherLanguage }: Message): string[] {
  const found: string[] = []
  if (otherLanguage || CODE.test(code) || CODE.test(prose)) found.push('other code')
  if (NAMED.test(prose) && !ASIDE.test(prose) && !PYTHON.test(prose)) found.push('alone')
  return found
}
