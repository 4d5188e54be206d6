/** A lesson as somebody types it: its number, its name, its title, or an article of it. */
import MiniSearch from 'minisearch'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'
import type { Course, Position } from './course.js'

const { learn } = textsIn()

function plain(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
}

/** Throws `UsageError` (`no-such-lesson`), which names what comes nearest. */
export function lessonNamed(written: string, course: Course): Position {
  const { lessons } = course
  const wanted = plain(written)
  const numbered = /^(?:lesson )?(\d{1,3})$/.exec(wanted)
  const found = numbered
    ? lessons[Number(numbered[1]) - 1]
    : lessons.find(({ topic }) => [topic, learn.lessons[topic].title].some((name) => plain(name) === wanted))
  if (found) return { lesson: found.topic, page: 0 }
  const page = course.pageOf(written.trim().toLowerCase())
  if (page) return page
  throw new UsageError(
    'no-such-lesson',
    learn.noSuchLesson(written.trim().slice(0, 40), near(wanted, course), lessons.length),
  )
}

/** Titles of lessons that may be meant, best first. */
function near(wanted: string, { lessons }: Course): string[] {
  const search = new MiniSearch({ fields: ['words'], searchOptions: { fuzzy: 0.35, prefix: true } })
  search.addAll(
    lessons.map(({ topic, pages }) => ({
      id: topic,
      words: [
        topic,
        learn.lessons[topic].title,
        learn.lessons[topic].aim,
        ...pages.map(({ question }) => question),
      ].join(' '),
    })),
  )
  const found = search.search(wanted.replaceAll(/[^\p{L}\p{N}_]+/gu, ' ')).slice(0, 2)
  return lessons.flatMap(({ topic }, index) =>
    found.some(({ id }) => id === topic) ? [learn.numbered(index + 1, learn.lessons[topic].title)] : [],
  )
}
