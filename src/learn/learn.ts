/** The course, as every platform gives it. */
import { oldButton } from '../answers.js'
import type { ArticleTopic, Asker, Choice, Given, QuizWish, Request } from '../contract.js'
import { UsageError } from '../errors.js'
import { ownerOf } from '../owner.js'
import { KEPT_DAYS } from '../quiz/limits.js'
import { type Item, pick } from '../quiz/picking.js'
import type { Quiz } from '../quiz/quiz.js'
import { ownersOf, type User } from '../quiz/shelves.js'
import { type Records, Shelf } from '../records/records.js'
import { textsIn } from '../texts/texts.js'
import { type Course, type Lesson, type Position, positionIn, type Stop } from './course.js'
import { askedIn } from './lessons.js'
import { answered, begun, goesOnAt, joined, Progress, turned } from './progress.js'
import { lessonNamed } from './written.js'

export interface Ways {
  course: Course
  records: Records
  bank: readonly Item[]
  quiz: Pick<Quiz, 'drilled'>
  /** Milliseconds since the epoch. */
  now: () => number
}

/** Where somebody is, and what they have done. */
export interface Standing {
  stop: Stop
  lessons: readonly Lesson[]
  done: readonly ArticleTopic[]
}

/** What came of an answer to a lesson's question. */
export interface Answered {
  given: Given
  standing: Standing
  /** The one that counts, and its place. */
  choice: Choice
  place: number
}

const DAY_MS = 86_400_000
const ANYTHING = { topics: [], level: null }

export class Learn {
  readonly #ways: Ways
  /** By a user's owner name. */
  readonly #shelf: Shelf<Progress>
  /** In days since the epoch. */
  #fadedOn = 0

  constructor(ways: Ways) {
    this.#ways = ways
    this.#shelf = new Shelf(ways.records, 'learn', Progress)
  }

  /** Where somebody goes on. */
  async of(user: User): Promise<Standing> {
    const progress = await this.#progress(user)
    return this.#standing(progress, goesOnAt(progress, this.#ways.course))
  }

  /** Where a button leads; nobody is there yet. */
  async at(user: User, position: Position): Promise<Standing> {
    return this.#standing(await this.#progress(user), this.#ways.course.at(position))
  }

  /** Somebody is there from now on: on two devices at once, where the later one is. */
  async turn(user: User, position: Position): Promise<Standing> {
    const { course, now } = this.#ways
    const stop = course.at(position)
    return this.#standing(await this.#update(user, (there) => turned(there, stop, now())), stop)
  }

  /**
   * Where somebody wants to begin who types a lesson, or nothing: then where they were. `page`: of that lesson; null: where
   * they were in it. Throws `UsageError` (`no-such-lesson`).
   */
  async begin(user: User, written: string, page: number | null = null): Promise<Standing> {
    const { course } = this.#ways
    const { stop } = await this.of(user)
    const wanted = written.trim() === '' ? stop : lessonNamed(written, course)
    if (page !== null) return this.turn(user, { lesson: wanted.lesson, page })
    return this.turn(user, wanted.lesson === stop.lesson && wanted.page === 0 ? stop : wanted)
  }

  /** What a worker is asked for: the page's article, or a question. Throws `UsageError` (`no-question`). */
  requestFor(user: User, { lesson, article }: Stop): Pick<Request, 'command' | 'code' | 'python' | 'quiz'> {
    if (article) return { command: 'ask', code: article.id, python: 'default' }
    return { command: 'heap', code: '', python: 'default', quiz: this.#wish(user, lesson) }
  }

  /**
   * A choice of a question of a lesson, which is done when it is right; what is wrong comes again in the quiz's practice.
   * Throws `UsageError` (`old-button`; `gone` where `find` does), `StoreError`.
   */
  async answer(user: User, place: number, find: () => Promise<Given>): Promise<Answered> {
    const given = await find().catch(goneAnew)
    const { job, outcome } = given
    const { choices } = outcome.question ?? oldButton()
    const { lesson } = positionIn(job.delivery.lesson ?? '') ?? oldButton()
    const wish = job.request.quiz ?? oldButton()
    const chosen = choices[place] ?? oldButton()
    const { quiz, now, course } = this.#ways
    let isFirst = false
    const progress = await this.#update(user, (there) => {
      isFirst = there.answered?.question !== job.id
      return answered(there, { lesson, question: job.id, choice: place, isRight: chosen.right }, now())
    })
    if (isFirst) await quiz.drilled(user, wish, chosen.right)
    const counted = progress.answered?.choice ?? place
    const stop = course.at({ lesson, page: Number.MAX_SAFE_INTEGER })
    return { given, standing: this.#standing(progress, stop), choice: choices[counted] ?? chosen, place: counted }
  }

  /** What somebody has done goes over to another name of theirs. */
  async carry(from: User, to: User): Promise<void> {
    const kept = await this.#shelf.get(ownerOf(from))
    if (!kept) return
    await this.#shelf.update(ownerOf(to), ownersOf(to), (there) => joined(kept, there))
    await this.#shelf.update(ownerOf(from), ownersOf(from), () => null)
  }

  /** Lets go of those of a platform who have not come for KEPT_DAYS; looks once a day. */
  async fade(platform: Asker['platform']): Promise<void> {
    const now = this.#ways.now()
    const today = Math.floor(now / DAY_MS)
    if (this.#fadedOn === today) return
    this.#fadedOn = today
    const since = now - KEPT_DAYS * DAY_MS
    const everybody = ownerOf({ platform, user: null })
    for (const [user, { lastAt }] of await this.#shelf.all()) {
      if (!user.startsWith(everybody) || lastAt >= since) continue
      await this.#shelf.update(user, [user], (there) => (there && there.lastAt < since ? null : there))
    }
  }

  #wish(user: User, lesson: ArticleTopic): QuizWish {
    const { bank, now } = this.#ways
    const asked = askedIn(lesson)
    const isAsked = ({ id, topic, level }: Item) =>
      'ids' in asked ? asked.ids.includes(id) : asked.topics.includes(topic) && level < 3
    return pick(bank.filter(isAsked), ANYTHING, {}, `${ownerOf(user)} ${lesson} ${now()}`)
  }

  async #progress(user: User): Promise<Progress> {
    const { course, now } = this.#ways
    return (await this.#shelf.get(ownerOf(user))) ?? begun(course, now())
  }

  async #update(user: User, change: (there: Progress) => Progress): Promise<Progress> {
    const { course, now } = this.#ways
    const made = (there: Progress | null) => change(there ?? begun(course, now()))
    return (await this.#shelf.update(ownerOf(user), ownersOf(user), made)) ?? begun(course, now())
  }

  #standing({ done }: Progress, stop: Stop): Standing {
    return { stop, lessons: this.#ways.course.lessons, done }
  }
}

function goneAnew(error: unknown): never {
  if (error instanceof UsageError && error.code === 'gone') throw new UsageError('gone', textsIn().learn.gone)
  throw error
}
