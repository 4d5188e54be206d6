/** The course: lessons of pages, each page an article, and a question at the end of each lesson. */
import { z } from 'zod'
import { ArticleTopic } from '../contract.js'
import { LESSONS } from './lessons.js'

/** What the course has to know of an article. */
export interface Page {
  /** `sizeof/list-alone` */
  id: string
  topic: ArticleTopic
  /** In its lesson, from 1. */
  place: number
  question: string
}

/** A page of a lesson, from 0; behind the last one is the lesson's question. */
export const Position = z.object({ lesson: ArticleTopic, page: z.number().int().nonnegative() })
export type Position = z.infer<typeof Position>

export interface Lesson {
  topic: ArticleTopic
  pages: readonly Page[]
}

/** A position that there is, and what is around it. */
export interface Stop extends Position {
  /** From 1, of how many. */
  number: number
  lessons: number
  pages: number
  /** null: the lesson's question. */
  article: Page | null
  before: Position | null
  after: Position | null
}

export class Course {
  /** Those that have a page, in their order. */
  readonly lessons: readonly Lesson[]

  /** Throws an `Error` where there is no article of any lesson. */
  constructor(articles: Iterable<Page>) {
    const all = [...articles]
    this.lessons = LESSONS.map((topic) => ({
      topic,
      pages: all.filter((page) => page.topic === topic).toSorted((one, other) => one.place - other.place),
    })).filter(({ pages }) => pages.length > 0)
    if (this.lessons.length === 0) throw new Error('the course has no article')
  }

  /** The position, or the nearest to it that there is: articles and lessons come and go. */
  at({ lesson, page }: Position): Stop {
    const index = this.#nearest(lesson)
    const { topic, pages } = this.lessons[index] as Lesson
    const isThere = topic === lesson
    const at = isThere ? Math.min(page, pages.length) : 0
    const [previous, next] = [this.lessons[index - 1], this.lessons[index + 1]]
    const back = previous ? { lesson: previous.topic, page: previous.pages.length - 1 } : null
    const on = next ? { lesson: next.topic, page: 0 } : null
    return {
      lesson: topic,
      page: at,
      number: index + 1,
      lessons: this.lessons.length,
      pages: pages.length,
      article: pages[at] ?? null,
      before: at > 0 ? { lesson: topic, page: at - 1 } : back,
      after: at < pages.length ? { lesson: topic, page: at + 1 } : on,
    }
  }

  /** The page of an article; null where it is gone. */
  pageOf(id: string): Position | null {
    for (const { topic, pages } of this.lessons) {
      const page = pages.findIndex((one) => one.id === id)
      if (page >= 0) return { lesson: topic, page }
    }
    return null
  }

  /** The index of the lesson, or of the next one behind where it would be. */
  #nearest(lesson: ArticleTopic): number {
    const wanted = LESSONS.indexOf(lesson)
    const index = this.lessons.findIndex(({ topic }) => LESSONS.indexOf(topic) >= wanted)
    return index < 0 ? this.lessons.length - 1 : index
  }
}

/** As the id of a button or a job's delivery carries it: `sizeof~2`. */
export function positionWritten({ lesson, page }: Position): string {
  return `${lesson}~${page}`
}

/** null for what is none. */
export function positionIn(written: string): Position | null {
  const [lesson, page = ''] = written.split('~')
  return Position.safeParse({ lesson, page: page === '' ? Number.NaN : Number(page) }).data ?? null
}
