/** The course: what its lessons are called, and what stands around their pages. */
import type { ArticleTopic } from '../../contract/article.js'

/** `aim`: one line of at most 100 characters (Discord's menus), titles have at most 24. */
const lessons: Record<ArticleTopic, { title: string; aim: string }> = {
  aliasing: { title: 'Names', aim: 'What a name is, and why assigning copies nothing' },
  identity: { title: 'Same or equal', aim: 'What `is` asks, and which objects Python shares by itself' },
  stack_heap: { title: 'Frames and objects', aim: 'Where names live while a function runs, and where objects do' },
  refcount: { title: 'Counts', aim: 'How Python knows that nobody needs an object any more' },
  gc: { title: 'Cycles', aim: 'What counting cannot free, and who does it instead' },
  leaks: { title: 'Leaks', aim: 'Why memory grows although nothing is lost, and how to find what holds it' },
  sizeof: { title: 'Bytes', aim: 'How large an object is, and what its size leaves out' },
  containers: { title: 'Containers', aim: 'What lists, tuples, dicts and sets pay for their places' },
  strings: { title: 'Text', aim: 'How strings and bytes lie in memory, and what joining and slicing make' },
  slots: { title: 'Instances', aim: 'Where attributes are kept, and what `__slots__` saves' },
  generators: { title: 'One at a time', aim: 'How to work through much data and hold little of it' },
  allocator: { title: 'The allocator', aim: 'Where memory comes from, and why it is not always given back' },
  profiling: { title: 'Measuring', aim: 'How to find out what takes the time and the memory' },
  gil: { title: 'Threads', aim: 'What the lock protects, and when threads help all the same' },
  immortal: { title: 'Immortal objects', aim: 'Why some objects are not counted at all' },
}

export const learn = {
  title: 'The course',
  command: 'A course in Python’s memory: short pages, a question at the end of each lesson',
  option: 'A lesson; without it, where you were',
  lessons,
  lesson: (number: number, count: number) => `Lesson ${number} of ${count}`,
  page: (page: number, count: number) => `page ${page} of ${count}`,
  question: 'the question',
  numbered: (number: number, title: string) => `${number}. ${title}`,
  back: '◀ Back',
  next: 'Next ▶',
  toQuestion: 'Question ▶',
  nextLesson: 'Next lesson ▶',
  another: 'Another question',
  contents: 'Contents',
  readOn: (title: string) => `Lesson: ${title}`,
  right: (choice: string) => `Right: ${choice}`,
  wrong: (choice: string) => `Not ${choice}`,
  lessonDone: (left: number) => `This lesson is done; ${left === 1 ? 'one more' : `${left} more`} to go.`,
  allDone: 'That was the last lesson you had not done: you have been through all of it.',
  comesAgain: (because: string) => `${because} Try another question; this one comes again in the quiz’s practice.`,
  gone: 'This question is not kept any more. Go back a page and on again for another one.',
  noSuchLesson: (written: string, near: readonly string[], count: number) => {
    const advice = near.length > 0 ? `Do you mean ${near.join(' or ')}?` : `They are numbered from 1 to ${count}.`
    return `There is no lesson ${JSON.stringify(written)}. ${advice} Without a name you see where you were, with all lessons in the menu below it.`
  },
  noDirect:
    'The course comes in a direct message, with its pictures, and I cannot send you one. Please allow messages from apps.',
  order: (command: string, lesson: string) => `/${command} learn ${lesson}`,
}
