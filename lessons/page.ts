/** docs/ARTICLES.md: all articles, as they read on the newest Python, with what differs on the others. */
import { join } from 'node:path'
import type { Article } from '../commands/articles/article.js'
import { agreements, said, span } from '../commands/versions.js'
import { number } from '../commands/words.js'
import { ArticleTopic } from '../src/contract.js'
import { packageRoot } from '../workers/engine/packageRoot.js'
import type { Python } from '../workers/engine/pythons.js'
import type { Looked } from './looked.js'

export const PAGE_FILE = join(packageRoot(), 'docs', 'ARTICLES.md')
const MEASURED = /^numbers are of CPython (?<versions>[\d., ]+)\.$/mu

/** `pythons`: oldest first, as the outcomes are. */
export function pageOf(pythons: readonly Python[], all: readonly Looked[]): string {
  const names = pythons.map(({ minor }) => minor)
  const articles = all.map(({ article }) => article)
  const topics = ArticleTopic.options.filter((topic) => all.some(({ article }) => article.topic === topic))
  return `# Questions about Python's memory

${number(all.length)} articles, in \`articles/\`. Nobody wrote down their numbers: \`npm run articles\` runs each on every Python, and a test fails
where this page is stale. Ask the bot with \`ask\`. Texts are those of the newest Python on which the example runs;
numbers are of CPython ${pythons.map(({ version }) => version).join(', ')}.
${topics.map((topic) => lessonOf(topic, all, names, articles)).join('')}`
}

/** The versions that a page was made on. */
export function pythonsOf(page: string): string[] {
  return MEASURED.exec(page)?.groups?.versions?.split(', ') ?? []
}

function lessonOf(
  topic: ArticleTopic,
  all: readonly Looked[],
  names: readonly string[],
  articles: readonly Article[],
): string {
  const these = all.filter(({ article }) => article.topic === topic)
  return `\n## ${topic}\n${these.map((looked) => sectionOf(looked, names, articles)).join('')}`
}

/** Of one article; `articles`: those that there are. */
export function sectionOf(
  { article, outcomes }: Looked,
  names: readonly string[],
  articles: readonly Article[],
): string {
  const newest = outcomes.filter(({ texts }) => texts !== null).at(-1)
  const { answer, why, advice } = newest?.texts ?? article
  const versions = article.versions.map(({ label }, line) => {
    const values = outcomes.map(({ texts }) => texts?.versions[line]?.value ?? '')
    const groups = agreements(names, values).filter(({ value }) => value !== '')
    const [first, second] = groups
    const told = first && !second && first.names.length === names.length ? `${first.value} on all` : said(names, groups)
    return `- ${label}: ${told}`
  })
  // What is another figure at each run would make the page stale at once.
  const isSteady = outcomes.every(({ steady }) => steady)
  const printed = isSteady
    ? agreements(
        names,
        outcomes.map(({ stdout }) => stdout.trim()),
      ).filter(({ value }) => value !== '')
    : []
  const outputs = printed.map(
    ({ value, names: on }) => `prints on ${span(names, on)}:\n\n\`\`\`text\n${value}\n\`\`\`\n`,
  )
  const related = article.related.flatMap((id) => articles.find((other) => other.id === id) ?? [])
  return `
### ${article.question}

${answer}

${why}

\`\`\`python
${article.example}
\`\`\`

${outputs.join('\n')}
${versions.join('\n')}

${advice}

Documented: ${article.documented.map(({ what, link }) => `[${what}](${link})`).join(', ')}. See it with \`${article.view}\`; ask with \`${article.id}\`.${
    related.length > 0 ? `\nRelated: ${related.map(({ id, question }) => `${question} (\`${id}\`)`).join(' · ')}.` : ''
  }
`
}
