/** What an article has to keep to, beyond the form of its file: for whoever writes it. */
import { HEADLINE_CHARACTERS, TEXT_WORDS } from '../bounds.js'
import { plural, wordsIn } from '../words.js'
import type { Article } from './article.js'
import {
  ADVICE_SENTENCES,
  ANSWER_SENTENCES,
  EXAMPLE_COLUMNS,
  EXAMPLE_LINES,
  FEWEST_ASKED,
  MOST_RELATED,
  QUESTION_CHARACTERS,
  WHY_SENTENCES,
} from './limits.js'
import { parted } from './placeholders.js'
import { sentencesIn, withoutCode } from './sentences.js'

/** The texts of an article, with what has been evaluated in them. */
export type Told = Pick<Article, 'answer' | 'why' | 'advice'>

/** Of the file as it is; `all`: the articles that there are. */
export function faultsOf(article: Article, all: readonly Article[]): string[] {
  const { id, topic, place, question, asked, example, versions, documented, related } = article
  const lines = example.split('\n')
  const wide = lines.find((line) => line.length > EXAMPLE_COLUMNS)
  const neighbour = all.find((other) => other.id !== id && other.topic === topic && other.place === place)
  const labels = versions.map(({ label }) => label)
  return [
    ...texts(article).flatMap(faultsIn),
    ...(neighbour ? [`${neighbour.id} has place ${place}, too`] : []),
    ...(question.length > QUESTION_CHARACTERS ? [`the title has more than ${QUESTION_CHARACTERS} characters`] : []),
    ...(asked.length < FEWEST_ASKED ? [`"asked" has less than ${FEWEST_ASKED} entries`] : []),
    ...(lines.length > EXAMPLE_LINES ? [`the example has more than ${EXAMPLE_LINES} lines`] : []),
    ...(wide === undefined ? [] : [`the example is wider than ${EXAMPLE_COLUMNS} columns: ${wide}`]),
    ...(new Set(labels).size < labels.length ? ['two lines of Versions have one label'] : []),
    ...(documented.length === 0 ? ['"documented" has no entry'] : []),
    ...(related.length > MOST_RELATED ? [`"related" has more than ${MOST_RELATED} entries`] : []),
    ...related.filter((one) => one === id).map((one) => `${one} is related to itself`),
    ...related.filter((one) => !all.some((other) => other.id === one)).map((one) => `there is no article ${one} (yet)`),
  ]
}

/** Of what learners read. */
export function faultsOfTold({ answer, why, advice }: Told): string[] {
  const sentences = sentencesIn(answer)
  const [first = ''] = sentences
  const reasons = sentencesIn(why).length
  return [
    ...(sentences.length === ANSWER_SENTENCES
      ? []
      : [`the answer has ${plural(sentences.length, 'sentence')}, not ${ANSWER_SENTENCES}`]),
    ...(Array.from(first).length > HEADLINE_CHARACTERS
      ? [`the first sentence has ${first.length} characters, more than ${HEADLINE_CHARACTERS}`]
      : []),
    ...(wordsIn(answer) > TEXT_WORDS ? [`the answer has ${wordsIn(answer)} words, more than ${TEXT_WORDS}`] : []),
    ...(reasons < WHY_SENTENCES.least || reasons > WHY_SENTENCES.most
      ? [`Why has ${plural(reasons, 'sentence')}, not ${WHY_SENTENCES.least} to ${WHY_SENTENCES.most}`]
      : []),
    ...(sentencesIn(advice).length > ADVICE_SENTENCES ? [`Do has more than ${ADVICE_SENTENCES} sentences`] : []),
  ]
}

interface Text {
  where: string
  text: string
}

function texts({ answer, why, advice, versions }: Article): Text[] {
  return [
    { where: 'the answer', text: answer },
    { where: 'Why', text: why },
    { where: 'Do', text: advice },
    ...versions.map(({ label, value }) => ({ where: `Versions, "${label}"`, text: `${label} ${value}` })),
  ]
}

function faultsIn({ where, text }: Text): string[] {
  const { written, closed } = parted(text)
  const prose = withoutCode(written)
    .replace(/\bPEP \d+/gu, '')
    .replace(/https:\/\/\S+/gu, '')
  const number = /\S*\d\S*/u.exec(prose)?.[0]
  return [
    ...(closed ? [] : [`${where}: a brace is left open; one that is meant as such is doubled`]),
    ...(written.split('`').length % 2 === 0 ? [`${where}: a backtick has no other one`] : []),
    ...(number === undefined ? [] : [`${where}: "${number}" is typed in; numbers come from placeholders`]),
  ]
}
