/** How people ask, and what they say else: the files that the recognition learns from. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../workers/engine/packageRoot.js'

const FOLDER = join(packageRoot(), 'commands', 'ask', 'recognition')
export const MODEL_FILE = join(FOLDER, 'model.json')
const PHRASE_FOLDER = join(FOLDER, 'phrases')
/** A line end within a phrase. */
const LINE_END = '⏎'
const HEAD = /^# ([a-z_]+(?:\/[a-z-]+)?)$/

export interface Phrase {
  text: string
  /** `sizeof/list-alone`, or `other`. */
  article: string
}

/** A line each, below the article that they ask for. */
export function readPhrases(): Phrase[] {
  return filesIn(PHRASE_FOLDER).flatMap((file) => {
    let article = ''
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .flatMap((line) => {
        const head = HEAD.exec(line)?.[1]
        if (head === undefined) return { text: line.replaceAll(LINE_END, '\n'), article }
        article = head
        return []
      })
  })
}

/** Of the phrases, of what reads them and of what learns from them. */
export function fingerprint(): string {
  const code = ['message', 'words', 'concepts', 'programming', 'traits', 'features', 'search'].map((name) =>
    join(FOLDER, `${name}.ts`),
  )
  const learning = ['training', 'learning', 'spoken'].map((name) => join(packageRoot(), 'help', `${name}.ts`))
  const hash = createHash('sha256')
  for (const file of [...filesIn(PHRASE_FOLDER), ...code, ...learning]) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((file) => join(folder, file))
}
