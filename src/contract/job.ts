/** A wish on its way through the queue and back. */
import { z } from 'zod'
import { LANGUAGES } from '../texts/texts.js'
import { Question } from './question.js'
import { QuizInfo, QuizWish } from './quiz.js'
import { Reply } from './reply.js'

/** Who asks, and where: for fairness, limits and settings. Ids are the platform's own, as text. */
export const Asker = z.object({
  platform: z.enum(['discord', 'slack', 'page']),
  user: z.string(),
  channel: z.string().nullable(),
  /** A Discord server, a Slack workspace. */
  community: z.string().nullable(),
})
export type Asker = z.infer<typeof Asker>

/** What to show of an answer that was given before: nothing is run for it. */
export const Look = z.object({
  /** The id of its job. */
  answer: z.string(),
  /** One state of a command that has states, from 0; null: the answer as it was given. */
  state: z.number().int().nonnegative().nullable(),
  /** All states, one after the other, in a picture that moves. */
  animated: z.boolean(),
})
export type Look = z.infer<typeof Look>

/** What pictures are drawn in. */
export const ThemeName = z.enum(['light', 'dark'])
export type ThemeName = z.infer<typeof ThemeName>

/** What an adapter understood of somebody's wish. */
export const Request = z.object({
  command: z.string(),
  code: z.string(),
  /** A version such as `3.12`, `default`, or `all`. */
  python: z.string(),
  asker: Asker,
  /** `dark` where nothing is said. */
  theme: ThemeName.optional(),
  /** What is said around the answer; nothing: as by default. */
  language: z.enum(LANGUAGES).optional(),
  look: Look.optional(),
  /** A question of the quiz: command and code follow from it, and those above are not looked at. */
  quiz: QuizWish.optional(),
})
export type Request = z.infer<typeof Request>

/** A request on its way through the queue. */
export const Job = z.object({
  /** One wish has one id, however often it is sent: letters, digits, `-` and `_`. */
  id: z.string().regex(/^[a-z][\w-]{0,99}$/),
  request: Request,
  /** Milliseconds since the epoch. */
  askedAt: z.number().int(),
  /** How the adapter finds the message to edit; nothing that outlives the answer, and no token of the bot. */
  delivery: z.record(z.string(), z.string()),
})
export type Job = z.infer<typeof Job>

/** What became of a job so far. `before`: jobs that will be taken first. */
export const Progress = z.discriminatedUnion('stage', [
  z.object({ stage: z.literal('queued'), before: z.number().int().nonnegative() }),
  z.object({ stage: z.literal('running') }),
  z.object({ stage: z.literal('drawing') }),
  z.object({ stage: z.literal('done') }),
])
export type Progress = z.infer<typeof Progress>

/** A file with a picture, by its key in the store. */
export const Drawn = z.object({ key: z.string(), alt: z.string(), type: z.enum(['image/png', 'image/gif']) })
export type Drawn = z.infer<typeof Drawn>

const Answered = z.object({
  kind: z.literal('answered'),
  reply: Reply,
  pictures: z.array(Drawn),
  /** The key of the analyses in the store, for buttons that need no second run. */
  analyses: z.string(),
  /** How many states there are to step through; 0 where the command, or a comparison of Pythons, has none. */
  states: z.number().int().nonnegative(),
  /** What one may guess before one sees it; null where there is nothing to guess. */
  question: Question.nullable(),
  /** Where a question of the quiz was wished for, which `question` is then. */
  quiz: QuizInfo.optional(),
})

/** Why an answer is not shown in a community: which of its rules found what, and where. */
export const Withheld = z.object({
  rule: z.enum(['word', 'link', 'invitation']),
  /** `objects`: values, types and names of the program. */
  place: z.enum(['code', 'output', 'objects', 'answer']),
  /** The word as it is blocked, or the address that was found. */
  text: z.string(),
})
export type Withheld = z.infer<typeof Withheld>

/** Wrong use (an unknown Python), what is not shown there, or a fault of ours, in words for the asker. */
const Failed = z.object({
  kind: z.literal('failed'),
  code: z.string(),
  message: z.string(),
  /** With the code `withheld`: for the community's moderators. */
  withheld: Withheld.optional(),
})

/** A finished answer on its way to the asker. */
export const Finished = z.object({ job: Job, outcome: z.discriminatedUnion('kind', [Answered, Failed]) })
export type Finished = z.infer<typeof Finished>

/** An answer that says more than why there is none. */
export const Given = z.object({ job: Job, outcome: Answered })
export type Given = z.infer<typeof Given>
