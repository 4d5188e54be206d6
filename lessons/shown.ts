/** An article with all that is said on each Python, for whoever writes it. */
import { agreements, said, span } from '../commands/versions.js'
import { faultsIn, type Looked } from './looked.js'

/** `names`: of the Pythons, oldest first. */
export function shown(looked: Looked, names: readonly string[]): string {
  const { article, outcomes } = looked
  const grouped = (title: string, texts: readonly (string | undefined)[]) => {
    const groups = agreements(
      names,
      texts.map((text) => text ?? ''),
    ).filter(({ value }) => value.trim() !== '')
    return groups.map(({ value, names: on }) => `${title}, on ${span(names, on)}:\n${value.trim()}`)
  }
  const versions = article.versions.map(({ label }, line) => {
    const values = outcomes.map(({ texts }) => texts?.versions[line]?.value ?? '')
    return `- ${label}: ${said(
      names,
      agreements(names, values).filter(({ value }) => value !== ''),
    )}`
  })
  const faults = faultsIn(looked, names)
  return [
    `${article.id} (place ${article.place}, view ${article.view})\n${article.question}`,
    ...grouped(
      'The answer',
      outcomes.map(({ texts }) => texts?.answer),
    ),
    ...grouped(
      'Why',
      outcomes.map(({ texts }) => texts?.why),
    ),
    ...grouped(
      'The example prints',
      outcomes.map(({ stdout }) => stdout),
    ),
    `Versions\n${versions.join('\n')}`,
    ...grouped(
      'What to do',
      outcomes.map(({ texts }) => texts?.advice),
    ),
    ...grouped(
      `What ${article.view} says of the example`,
      outcomes.map(({ reply }) => (reply ? `${reply.headline}\nThe picture: ${reply.alt}` : '')),
    ),
    ...(faults.length > 0 ? [`FAULTS\n${faults.map((fault) => `- ${fault}`).join('\n')}`] : []),
  ].join('\n\n')
}
