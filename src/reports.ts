/** Answers that somebody calls wrong: what those who run Ourobot are told of them, with that person's consent. */
import type { Given } from './contract.js'

export type Report = Record<'answer' | 'command' | 'python' | 'code' | 'told' | 'comment', string>

/** `comment`: what its reader says of it; may be empty. */
export function reportOf({ job, outcome: { reply } }: Given, comment: string): Report {
  const told = [reply.headline, reply.text, reply.alt].filter((text) => text !== '').join('\n')
  const { command, code } = job.request
  return { answer: job.id, command, python: reply.python, code, told, comment: comment.trim() }
}
