/** The lessons of the course, in their order, and which questions of the quiz's bank stand at their ends. */
import type { ArticleTopic, QuizTopic } from '../contract.js'

/** Of a topic of the bank, or hand-picked ones where it has no topic of their own. */
export type Asked = { topics: readonly QuizTopic[] } | { ids: readonly string[] }

/**
 * Names first, since all the rest speaks of them; what lives and dies next, then what it costs, and last what only
 * large programs and threads notice.
 */
const ASKED: Record<ArticleTopic, Asked> = {
  aliasing: { topics: ['references', 'copies'] },
  identity: { topics: ['identity'] },
  stack_heap: { topics: ['frames'] },
  refcount: { topics: ['counts'] },
  gc: { topics: ['collector'] },
  leaks: { topics: ['leaks'] },
  sizeof: { topics: ['sizes'] },
  containers: { topics: ['containers'] },
  strings: { topics: ['strings'] },
  slots: { topics: ['slots'] },
  generators: { topics: ['generators'] },
  allocator: { topics: ['allocator'] },
  profiling: { ids: ['allocator/traced', 'allocator/two-names-traced'] },
  gil: { topics: ['gil'] },
  immortal: { ids: ['counts/immortal-none', 'counts/immortal-since'] },
}

export const LESSONS = Object.keys(ASKED) as readonly ArticleTopic[]

export function askedIn(lesson: ArticleTopic): Asked {
  return ASKED[lesson]
}

/** Where one learns what a question of the quiz is about. */
export function lessonAbout(topic: QuizTopic): ArticleTopic {
  return LESSONS.find((lesson) => isAbout(ASKED[lesson], topic)) ?? 'aliasing'
}

function isAbout(asked: Asked, topic: QuizTopic): boolean {
  return 'topics' in asked && asked.topics.includes(topic)
}
