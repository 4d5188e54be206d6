/** What was asked, at the head of its answer: Discord shows nobody what stood in a command or a form. */
import type { Job } from '../../contract.js'
import { askedSections } from '../behind-more.js'
import { QUOTED_LIMIT_CHARACTERS, QUOTED_LIMIT_LINES } from './limits.js'
import { CUT } from './room.js'
import type { Passage } from './text.js'

/** The whole stands behind More. */
function shortened(text: string): string {
  const lines = text.trimEnd().split('\n')
  const few = lines.slice(0, QUOTED_LIMIT_LINES).join('\n')
  const characters = [...few]
  if (characters.length > QUOTED_LIMIT_CHARACTERS) {
    return `${characters.slice(0, QUOTED_LIMIT_CHARACTERS).join('')}${CUT}`
  }
  return lines.length > QUOTED_LIMIT_LINES ? `${few}\n${CUT}` : few
}

/** None where the answer tells its question itself. */
export function quotedFrom(job: Job): Passage[] {
  return askedSections(job).flatMap((section): Passage[] => {
    if (section.kind === 'code') return [{ as: 'code', text: shortened(section.text) }]
    return section.kind === 'text' ? [{ as: 'words', text: shortened(section.text) }] : []
  })
}
