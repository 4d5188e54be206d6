/** What the boxes teach: the first thing that is there, in the order of what surprises most. */

import { copyLessons } from '../refcount/copies.js'
import type { Moment } from '../refcount/moment.js'
import type { Names } from '../refcount/names.js'
import { aliases, named, rebound, shared, unbound } from './aliases.js'
import { cycles } from './cycles.js'
import { call, calls, cells, generators } from './frames.js'
import { graphOf } from './graph.js'
import { classData, defaults } from './kept.js'
import { repeated } from './repeated.js'
import type { Lesson, Story } from './story.js'

const LESSONS: readonly ((story: Story) => Lesson)[] = [
  repeated,
  defaults,
  classData,
  ({ moments }) => copyLessons(moments),
  cycles,
  aliases,
  rebound,
  unbound,
  shared,
  cells,
  generators,
  calls,
]

/** The one that surprises most first; of each, its fullest form first. What is plain is told only where nothing else is. */
export function lessonsOf(moments: readonly Moment[], names: Names, isCut: boolean): string[][] {
  const shown = moments.filter(({ role }) => role !== 'ended')
  const after = shown.at(-1)?.after
  if (!after) return []
  const story = { moments: shown, names, isCut, last: graphOf(after) }
  const found = LESSONS.flatMap((lesson) => {
    const told = lesson(story)
    return told ? [told] : []
  })
  const plain = found.length === 0 ? (call(story) ?? named(story)) : null
  return plain ? [plain] : found
}
