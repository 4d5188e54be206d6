/** An article as a page of the course. */
import type { Reply } from '../contract.js'

/** The example stands open: whoever learns reads it beside its picture, where an asker has it behind "More". */
export function pageOf(reply: Reply): Reply {
  const example = reply.more.find(({ kind }) => kind === 'code')
  if (example?.kind !== 'code') return reply
  return { ...reply, more: reply.more.map((section) => (section === example ? { ...example, open: true } : section)) }
}
