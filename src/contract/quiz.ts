/** The daily quiz: which question is wanted, and what belongs to the one that was made. */
import { z } from 'zod'

export const QuizTopic = z.enum([
  'references',
  'counts',
  'sizes',
  'identity',
  'copies',
  'collector',
  'slots',
  'strings',
  'containers',
  'allocator',
  'leaks',
  'generators',
  'frames',
  'gil',
])
export type QuizTopic = z.infer<typeof QuizTopic>

export const QuizLevel = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type QuizLevel = z.infer<typeof QuizLevel>

/** What is asked of a program. */
export const QuizKind = z.enum([
  'prints', // what it prints
  'versions', // on which Pythons it prints True
  'count', // how many references there are to an object before a line
  'change', // what a line does to an object's count
  'dies', // which line lets an object die
  'new', // which lines make a new object of a type
  'larger', // which object is the largest
  'same', // what a comparison says
  'leak', // which name keeps what grows
  'cycle', // what the collector frees, and when
  'shared', // which names lead to one object
])
export type QuizKind = z.infer<typeof QuizKind>

/** The command whose picture shows the answer. */
export const QuizView = z.enum(['refcount', 'sizeof', 'is', 'heap', 'gc', 'leaks'])
export type QuizView = z.infer<typeof QuizView>

/** A choice that somebody thought of, as it is to be read; `because` is said to whoever chooses it. */
export const WrongChoice = z.object({ text: z.string().min(1).max(80), because: z.string().max(200).optional() })
export type WrongChoice = z.infer<typeof WrongChoice>

/**
 * A variant of a file of the bank, or a question of somebody's own. `of` is what the kind asks about: a name, names with `,`
 * between them, a type; left out, the engine chooses. A line that is asked about ends with `# <-`.
 */
export const QuizWish = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('bank'),
    /** `sizes/list-growth` */
    id: z.string().max(100),
    variant: z.number().int().nonnegative(),
  }),
  z.object({
    from: z.literal('own'),
    kind: QuizKind,
    code: z.string(),
    ask: z.string().max(300).optional(),
    of: z.string().max(100).optional(),
    wrong: z.array(WrongChoice).max(4).optional(),
  }),
])
export type QuizWish = z.infer<typeof QuizWish>

/** What belongs to a question that was made. Its choices are in the answer's `question`. */
export const QuizInfo = z.object({
  /** `sizes/list-growth#17`, or `own`. */
  id: z.string(),
  topic: QuizTopic,
  level: QuizLevel,
  kind: QuizKind,
  /** As learners see it. */
  program: z.string(),
  view: QuizView,
  /** Why the right choice is right: for the reveal. */
  because: z.string(),
  /** What to read about it. */
  learn: QuizTopic,
})
export type QuizInfo = z.infer<typeof QuizInfo>
