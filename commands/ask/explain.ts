/** From a question to an answer: the article's own sentences, and what shows them. */
import type { ArticleAnalysis, Reply, ToldArticle } from '../../src/contract.js'
import { sentencesIn } from '../articles/sentences.js'
import { headline, reply } from '../fit.js'
import { pythonName } from '../versions.js'
import { relatedOf } from './related.js'
import { answerSections } from './sections.js'
import { type Shown, shownBy } from './shown.js'
import { ANSWERS, NOT_ENGLISH, shownOn } from './texts.js'
import { unanswered } from './unanswered.js'

/** Before what their own code shows. */
const GENERAL = 2

export function explainAnswer(analysis: ArticleAnalysis): Reply {
  const { article, python } = analysis
  const shown = shownBy([analysis])
  return article && shown ? answered([analysis], article, shown, pythonName(python)) : unanswered(analysis)
}

/** `analyses`: oldest Python first; `article`: as the newest tells it. */
export function answered(
  analyses: readonly ArticleAnalysis[],
  article: ToldArticle,
  shown: Shown,
  python: string,
  differences: readonly string[] = [],
): Reply {
  const newest = analyses.at(-1)
  const [first = '', ...others] = sentencesIn(article.answer)
  const evidence = newest?.evidence
  const isElsewhere = newest && evidence && evidence.python.version !== newest.python.version
  return {
    ...reply({
      headline: shown.isOwn ? shown.reply.headline : headline(first),
      picture: shown.reply.picture,
      alt: shown.reply.alt,
      text: [
        newest?.foreign ? NOT_ENGLISH : null,
        shown.instead,
        ...differences,
        // The numbers and names of the example are not theirs.
        ...(shown.isOwn ? [...article.general.slice(0, GENERAL), ...sentencesIn(shown.reply.text)] : others),
        isElsewhere && article.requires !== null ? shownOn(pythonName(evidence.python), article.requires) : null,
        // Whoever pressed a button sees nowhere else what was asked.
        newest?.code === article.id ? `${ANSWERS}${article.question}”` : null,
      ],
      more: answerSections(analyses, article, shown),
      python,
    }),
    ...relatedOf(newest?.nearest ?? []),
  }
}
