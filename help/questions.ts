/** Questions that nothing was learned from, and how well they are recognised. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type Recognised, recogniseUnasked } from '../commands/ask/recognition/recognise.js'
import { ArticleTopic } from '../src/contract.js'
import { packageRoot } from '../workers/engine/packageRoot.js'

/** The first topic is the best one, the rest are as good as right; none means silence. */
const Question = z.object({ text: z.string(), topics: z.array(ArticleTopic) })
type Question = z.infer<typeof Question>

const OURS = join(packageRoot(), 'test', 'help', 'questions.jsonl')
const SHARED = join(packageRoot(), '..', 'shared', 'data', 'questions.dev.jsonl')

export const ourQuestions = () => read(OURS)
/** Null where the file is not. */
export const sharedQuestions = () => (existsSync(SHARED) ? read(SHARED) : null)

function read(file: string): Question[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => Question.parse(JSON.parse(line)))
}

export interface Figures {
  memory: number
  others: number
  answered: number
  right: number
  falseAlarms: number
  /** Milliseconds, least first. */
  times: number[]
  wrong: { text: string; wanted: string[]; got: Recognised }[]
}

export function figuresOf(questions: readonly Question[]): Figures {
  const figures: Figures = { memory: 0, others: 0, answered: 0, right: 0, falseAlarms: 0, times: [], wrong: [] }
  for (const { text, topics } of questions) {
    const started = performance.now()
    const got = recogniseUnasked(text)
    figures.times.push(performance.now() - started)
    const isMemory = topics.length > 0
    const isRight = isMemory ? got.topic !== null && topics.includes(got.topic) : got.topic === null
    if (isMemory) figures.memory += 1
    else figures.others += 1
    if (got.topic !== null && isMemory) figures.answered += 1
    if (got.topic !== null && isMemory && isRight) figures.right += 1
    if (got.topic !== null && !isMemory) figures.falseAlarms += 1
    if (!isRight) figures.wrong.push({ text, wanted: topics, got })
  }
  figures.times.sort((one, other) => one - other)
  return figures
}
