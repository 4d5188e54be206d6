/** An article as a page of the course. */
import { ANSWERS } from '../../commands/ask/texts.js'
import type { Reply } from '../contract.js'
import type { Stop } from './course.js'

/**
 * Its question stands above what answers it, and the example is open: whoever learns has not asked, and reads code beside
 * its picture.
 */
export function pageOf(reply: Reply, { article }: Pick<Stop, 'article'>): Reply {
  const example = reply.more.find(({ kind }) => kind === 'code')
  const more = reply.more.map((section) => (section === example && section.kind === 'code' ? opened(section) : section))
  if (!article) return { ...reply, more }
  const { question } = article
  const [text = ''] = reply.text.split(ANSWERS)
  return { ...reply, headline: question, text: `${reply.headline} ${text}`.trim(), more }
}

function opened<Code extends { kind: 'code' }>(section: Code): Code & { open: true } {
  return { ...section, open: true }
}
