/** The answer where no article fits: kindly, and with what comes near. */
import type { ArticleAnalysis, Reply } from '../../src/contract.js'
import { reply } from '../fit.js'
import { pythonName } from '../versions.js'
import { code } from '../words.js'
import { isTraceback } from './message.js'
import { relatedOf } from './related.js'
import { relatedSection } from './sections.js'

/** Longer than anybody reads to find out what is asked. */
const WALL_CHARACTERS = 1500

export function unanswered(analysis: ArticleAnalysis): Reply {
  const { nearest, python, own } = analysis
  return {
    ...reply({
      headline: headlineOf(analysis),
      text: [
        nearest.length > 0 ? 'Perhaps one of the questions below is near, or other words for yours.' : null,
        `Say in a sentence what surprised you, such as ${code('why is 257 is 257 false')}, with the lines in question.`,
        own === null ? 'To see what code does, send it to another view.' : null,
      ],
      more: relatedSection(nearest, 'Nearest'),
      python: pythonName(python),
    }),
    ...relatedOf(nearest),
  }
}

function headlineOf({ code: asked, foreign }: ArticleAnalysis): string {
  if (asked.trim() === '') return 'What would you like to know about Python and memory?'
  if (isTraceback(asked)) return 'That is what Python said of an error; what would you like to know about it?'
  if (foreign) return 'I understand English alone, and found no question about memory in this.'
  if (asked.length > WALL_CHARACTERS) return 'That is a lot at once; what is the one thing that you would like to know?'
  return 'I have no article that answers this.'
}
