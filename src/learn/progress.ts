/** How far somebody is in the course. */
import { z } from 'zod'
import { ArticleTopic } from '../contract.js'
import { type Course, Position, type Stop } from './course.js'

export const Progress = z.object({
  at: Position,
  /** The id of the article there, which finds it again where others came before it; null: the lesson's question. */
  article: z.string().nullable(),
  /** Lessons whose question was answered right. */
  done: z.array(ArticleTopic),
  /** The last question that was answered, by its job, and what was chosen of it: the first choice counts. */
  answered: z.object({ question: z.string(), choice: z.number().int() }).nullable(),
  /** Milliseconds since the epoch. */
  lastAt: z.number().int(),
})
export type Progress = z.infer<typeof Progress>

export function begun({ lessons: [first] }: Course, now: number): Progress {
  const at = { lesson: first?.topic ?? 'aliasing', page: 0 }
  return { at, article: first?.pages[0]?.id ?? null, done: [], answered: null, lastAt: now }
}

export function turned(progress: Progress, { lesson, page, article }: Stop, now: number): Progress {
  return { ...progress, at: { lesson, page }, article: article?.id ?? null, lastAt: now }
}

/** Where to go on: the same article, though its place may be another one; behind a question that is done, the next lesson. */
export function goesOnAt({ at, article, done }: Progress, course: Course): Stop {
  const stop = course.at((article === null ? null : course.pageOf(article)) ?? at)
  return stop.article === null && stop.after !== null && done.includes(stop.lesson) ? course.at(stop.after) : stop
}

/** With an answer to a lesson's question. Of several to one question the first counts, also where two come at once. */
export function answered(
  progress: Progress,
  { lesson, question, choice, isRight }: { lesson: ArticleTopic; question: string; choice: number; isRight: boolean },
  now: number,
): Progress {
  if (progress.answered?.question === question) return progress
  const done = isRight && !progress.done.includes(lesson) ? [...progress.done, lesson] : progress.done
  return { ...progress, done, answered: { question, choice }, lastAt: now }
}

/** Of two names of one person: all that was done under either, and the later place. */
export function joined(one: Progress, other: Progress | null): Progress {
  if (!other) return one
  const later = one.lastAt > other.lastAt ? one : other
  return { ...later, done: [...new Set([...one.done, ...other.done])] }
}
