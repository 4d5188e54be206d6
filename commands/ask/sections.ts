/** Behind "more". */
import type { ArticleAnalysis, Section, ToldArticle } from '../../src/contract.js'
import { clip } from '../words.js'
import type { Shown } from './shown.js'
import { linesOf } from './versions.js'

const LINK_CHARACTERS = 200

export function answerSections(analyses: readonly ArticleAnalysis[], article: ToldArticle, shown: Shown): Section[] {
  const newest = analyses.at(-1)
  const { reply, isOwn } = shown
  return [
    ...(isOwn ? [{ kind: 'text' as const, title: 'The answer, by an example', text: article.answer }] : []),
    { kind: 'text', title: 'Why', text: article.why },
    {
      kind: 'text',
      title: isOwn ? 'What your code shows' : 'What the picture shows',
      text: joined(reply.headline, reply.text),
    },
    ...(isOwn ? reply.more.filter(({ title }) => title === 'Output') : []),
    ...exampleSections(newest),
    { kind: 'list', title: 'Versions', items: linesOf(analyses).map(({ told }) => told) },
    { kind: 'text', title: 'What to do', text: article.advice },
    {
      kind: 'list',
      title: 'Documented',
      items: article.documented.map(({ what, link }) => `${what}: ${clip(link, LINK_CHARACTERS)}`),
      ours: true,
    },
    ...relatedSection(newest?.nearest ?? [], 'Related'),
  ]
}

export function relatedSection(nearest: ArticleAnalysis['nearest'], title: string): Section[] {
  if (nearest.length === 0) return []
  return [{ kind: 'list', title, items: nearest.map(({ id, question }) => `${question} (\`${id}\`)`) }]
}

function exampleSections(analysis: ArticleAnalysis | undefined): Section[] {
  if (!analysis?.evidence) return []
  const { code, stdout } = analysis.evidence
  return [
    { kind: 'code', title: 'The example', text: code },
    ...(stdout.trim() === '' ? [] : [{ kind: 'code' as const, title: 'It printed', text: stdout.trimEnd() }]),
  ]
}

function joined(headline: string, text: string): string {
  return text === '' ? headline : `${headline} ${text}`
}
