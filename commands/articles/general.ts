/** What of an article holds of anybody's code: sentences without numbers and names of its own example. */
import type { Article } from './article.js'
import { parted } from './placeholders.js'
import { sentencesIn } from './sentences.js'

const BOUND =
  /^\s*(?:(?:async )?def|class|for) (\w+)|(?:^|[\s,(])([A-Za-z_]\w*)(?=(?:, *\w+)* *(?:[-+*/|&]?=)[^=])|\bas (\w+)/gmu

/** Of the answer, and then of why it is so. */
export function generalIn({ answer, why, example }: Pick<Article, 'answer' | 'why' | 'example'>): string[] {
  const names = new Set([...example.matchAll(BOUND)].flatMap((found) => found.slice(1).filter(Boolean)))
  const isGeneral = (sentence: string) => {
    const code = [...sentence.matchAll(/`([^`]+)`/gu)].flatMap(
      ([, inside = '']) => inside.match(/[A-Za-z_]\w*/gu) ?? [],
    )
    return parted(sentence).placeholders.length === 0 && !code.some((name) => names.has(name))
  }
  // Placeholders may hold what looks like the end of a sentence, so each text is split whole.
  return [answer, why].flatMap((text) => sentencesIn(masked(text)).filter(isGeneral))
}

/** With each placeholder in the place of what it stands for, and nothing in it. */
function masked(text: string): string {
  return parted(text).placeholders.reduce((left, inside) => left.replace(`{${inside}}`, '{0}'), text)
}
