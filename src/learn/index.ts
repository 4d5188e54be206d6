import { articles } from '../../workers/articles.js'
import { bankItems } from '../quiz/index.js'
import { Course } from './course.js'
import { Learn, type Ways } from './learn.js'

/** With all articles, and the whole bank of the quiz. */
export function openLearn({
  now = Date.now,
  ...ways
}: Pick<Ways, 'records' | 'quiz'> & Partial<Pick<Ways, 'now'>>): Learn {
  return new Learn({ ...ways, course: new Course(articles().values()), bank: bankItems(), now })
}
