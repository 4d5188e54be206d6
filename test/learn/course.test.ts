import { describe, expect, test } from 'vitest'
import { QuizTopic } from '../../src/contract.js'
import { Course, positionIn, positionWritten } from '../../src/learn/course.js'
import { askedIn, LESSONS, lessonAbout } from '../../src/learn/lessons.js'
import { stopSaid } from '../../src/learn/words.js'
import { lessonNamed } from '../../src/learn/written.js'
import { bankItems } from '../../src/quiz/index.js'
import { textsIn } from '../../src/texts/texts.js'
import { articles } from '../../workers/articles.js'
import { PAGES } from './pages.js'

const course = new Course(PAGES)

describe('a position', () => {
  test('leads from page to page, to the question, and into the next lesson; and back', () => {
    const stops = [course.at({ lesson: 'aliasing', page: 0 })]
    for (let after = stops[0]?.after; after; after = stops.at(-1)?.after) stops.push(course.at(after))
    expect(stops.map(stopSaid)).toEqual([
      'Lesson 1 of 3 · Names · page 1 of 2',
      'Lesson 1 of 3 · Names · page 2 of 2',
      'Lesson 1 of 3 · Names · the question',
      'Lesson 2 of 3 · Counts · page 1 of 1',
      'Lesson 2 of 3 · Counts · the question',
      'Lesson 3 of 3 · Bytes · page 1 of 2',
      'Lesson 3 of 3 · Bytes · page 2 of 2',
      'Lesson 3 of 3 · Bytes · the question',
    ])
    expect(stops.map(({ article }) => article?.id ?? '?').join(' ')).toBe(
      'aliasing/one aliasing/two ? refcount/one ? sizeof/one sizeof/two ?',
    )
    expect(stops[3]?.before).toEqual({ lesson: 'aliasing', page: 1 })
    expect(stops[0]?.before).toBeNull()
  })

  test('that is no more there is the nearest one that is', () => {
    expect(course.at({ lesson: 'sizeof', page: 9 })).toMatchObject({ lesson: 'sizeof', page: 2, article: null })
    expect(course.at({ lesson: 'identity', page: 3 })).toMatchObject({ lesson: 'refcount', page: 0 })
    expect(course.at({ lesson: 'immortal', page: 0 })).toMatchObject({ lesson: 'sizeof', page: 0, number: 3 })
  })

  test('goes through the id of a button, and what is none is refused', () => {
    const position = { lesson: 'stack_heap' as const, page: 2 }
    expect(positionIn(positionWritten(position))).toEqual(position)
    for (const wrong of [
      '',
      'stack_heap',
      'stack_heap~',
      'stack_heap~-1',
      'stack_heap~1.5',
      'pointers~1',
      'contents~0',
    ])
      expect(positionIn(wrong)).toBeNull()
  })
})

describe('a lesson that is typed', () => {
  test.each([
    ['3', 'sizeof', 0],
    ['lesson 2', 'refcount', 0],
    [' Bytes ', 'sizeof', 0],
    ['REFCOUNT', 'refcount', 0],
    ['sizeof/two', 'sizeof', 1],
  ])('as %j is found', (written, lesson, page) => {
    expect(lessonNamed(written, course)).toEqual({ lesson, page })
  })

  test.each([
    ['byts', 'Do you mean 3. Bytes?'],
    ['how large', '3. Bytes'],
    ['4', 'They are numbered from 1 to 3.'],
    ['0', 'They are numbered from 1 to 3.'],
    ['<@U1> & ```', 'There is no lesson'],
    ['x'.repeat(300), 'There is no lesson'],
  ])('as %j is told what comes nearest', (written, words) => {
    expect(() => lessonNamed(written, course)).toThrow(words)
  })
})

describe('the whole course', () => {
  test('has a title, an aim and questions of the bank for each lesson', () => {
    const items = bankItems()
    const { lessons } = textsIn().learn
    for (const lesson of LESSONS) {
      const asked = askedIn(lesson)
      const ids = 'ids' in asked ? asked.ids : []
      for (const id of ids) expect(items.map((item) => item.id)).toContain(id)
      const easy = items.filter(({ topic, level }) => 'topics' in asked && asked.topics.includes(topic) && level < 3)
      expect(ids.length + easy.length, lesson).toBeGreaterThan(1)
      expect(lessons[lesson].title.length).toBeLessThanOrEqual(24)
      expect(lessons[lesson].aim.length).toBeLessThanOrEqual(100)
    }
    expect(new Set(LESSONS.map((lesson) => lessons[lesson].title)).size).toBe(LESSONS.length)
  })

  test('has a lesson about each topic of the quiz', () => {
    for (const topic of QuizTopic.options) {
      const asked = askedIn(lessonAbout(topic))
      expect('topics' in asked && asked.topics).toContain(topic)
    }
  })

  test('has fifteen lessons of two to six pages', () => {
    const { lessons } = new Course(articles().values())
    expect(lessons.map(({ topic }) => topic)).toEqual(LESSONS)
    for (const { topic, pages } of lessons) {
      expect(pages.length, topic).toBeGreaterThanOrEqual(2)
      expect(pages.length, topic).toBeLessThanOrEqual(6)
    }
  })
})
