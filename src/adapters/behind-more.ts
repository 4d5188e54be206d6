/** What waits behind "More": the facts, and whatever of the answer its message had no room for. */
import { isArticleId } from '../../commands/articles/article.js'
import { takesWords } from '../../commands/command.js'
import { commandNamed } from '../../commands/named.js'
import type { Job, Reply, Section } from '../contract.js'
import { textsIn } from '../texts/texts.js'

/** Shown at once, with the answer's words. */
export function isOpen(section: Section): section is Extract<Section, { kind: 'code' }> {
  return section.kind === 'code' && section.open === true
}

/** Which parts of an answer do not stand in its message whole. */
export interface Folded {
  /** Headline and words. */
  words: boolean
  open: boolean
  /** What the picture says, in words. */
  alt: boolean
  code: boolean
}

/** An answer, and what was asked. */
export interface Told {
  job: Job
  reply: Reply
}

/** What was asked; the answer to an id tells its question itself. */
export function askedSections({ request: { command, code: text, language } }: Job): Section[] {
  const { answers } = textsIn(language)
  if (!takesWords(commandNamed(command))) return [{ kind: 'code', title: answers.code, text }]
  return isArticleId(text) ? [] : [{ kind: 'text', title: answers.question, text }]
}

/** In the order in which it is to be read. */
export function behindMore({ job, reply }: Told, folded: Folded): Section[] {
  const { headline, text, alt, more } = reply
  const { answers } = textsIn(job.request.language)
  const when = (isFolded: boolean, ...sections: Section[]) => (isFolded ? sections : [])
  return [
    ...when(folded.words, { kind: 'text', title: answers.answer, text: `${headline}\n${text}` }),
    ...more.filter((section) => folded.open || !isOpen(section)),
    ...when(folded.alt, { kind: 'text', title: answers.pictureInWords, text: alt }),
    ...when(folded.code, ...askedSections(job)),
  ]
}
