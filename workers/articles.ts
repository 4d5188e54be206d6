/** The articles: files that are read as they are, not built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../commands/articles/article.js'
import { readArticle } from '../commands/articles/reading.js'
import { ArticleTopic } from '../src/contract.js'
import { packageRoot } from './engine/packageRoot.js'

const ARTICLES_FOLDER = join(packageRoot(), 'articles')
const ENDING = '.md'

let read: ReadonlyMap<string, Article> | null = null

/** All of them, by their ids, in the order of the course. Throws an `Error` that names the file and line that cannot be read. */
export function articles(): ReadonlyMap<string, Article> {
  read ??= new Map(readArticles().map((article) => [article.id, article]))
  return read
}

function readArticles(): Article[] {
  const files = readdirSync(ARTICLES_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(ENDING),
  )
  const ids = files.map((file) => file.slice(0, -ENDING.length)).sort()
  const found = ids.map((id) => readArticle(readFileSync(join(ARTICLES_FOLDER, `${id}${ENDING}`), 'utf8'), id))
  const lesson = ({ topic }: Article) => ArticleTopic.options.indexOf(topic)
  return found.sort((one, other) => lesson(one) - lesson(other) || one.place - other.place)
}
