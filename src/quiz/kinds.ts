import type { QuizKind } from '../contract.js'

/** What may be asked of one's own program, as it is chosen in a form. */
export const KIND_NAMES: Record<QuizKind, string> = {
  prints: 'What does it print?',
  count: 'How many references are there, before the line with # <-?',
  change: 'What does the line with # <- do to a count?',
  dies: 'Which line lets an object die?',
  new: 'Which lines make a new object?',
  larger: 'Which object is the largest?',
  same: 'What does an is or == say?',
  shared: 'Which names lead to one object?',
  cycle: 'What does the collector free?',
  leak: 'Which name keeps what grows?',
  versions: 'On which Pythons does it print True?',
}
