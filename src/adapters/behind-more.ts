/** What waits behind "More": the facts, and whatever of the answer its message had no room for. */
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

/** In the order in which it is to be read. */
export function behindMore({ job, reply }: Told, folded: Folded): Section[] {
  const { headline, text, alt, more } = reply
  const { answers } = textsIn(job.request.language)
  const when = (isFolded: boolean, section: Section) => (isFolded ? [section] : [])
  return [
    ...when(folded.words, { kind: 'text', title: answers.answer, text: `${headline}\n${text}` }),
    ...more.filter((section) => folded.open || !isOpen(section)),
    ...when(folded.alt, { kind: 'text', title: answers.pictureInWords, text: alt }),
    ...when(folded.code, { kind: 'code', title: answers.code, text: job.request.code }),
  ]
}
