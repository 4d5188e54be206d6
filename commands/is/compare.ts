/** The same comparisons on several Pythons, in a script and at the prompt. */
import type { Comparison, IsAnalysis, Reply } from '../../src/contract.js'
import { acrossPythons } from '../comparison.js'
import type { Compared } from '../difference.js'
import { code, listed } from '../words.js'
import { explainIdentity } from './explain.js'
import { advice } from './lesson.js'
import { answerOf, wantsEquality } from './verdict.js'
import { labelsOf, timesOf } from './visits.js'

export function compareIdentity(unsorted: readonly IsAnalysis[]): Reply {
  return acrossPythons(
    unsorted,
    explainIdentity,
    (analyses) => analyses.every(({ comparisons }) => comparisons.length === 0),
    ({ analyses, newest }) => {
      const answers = [...new Set(newest.comparisons.map(answersOf))].slice(0, 4)
      const wanted = newest.comparisons.find(wantsEquality)
      return {
        rows: rowsOf(analyses),
        lesson: answers.length === 0 ? 'nothing to compare.' : `${listed(answers)}.`,
        title: 'Answers by version',
        objects: 'Some comparisons are left out.',
        advice: [wanted ? advice(wanted) : null],
      }
    },
  )
}

function answersOf(one: Comparison): string {
  const [script, prompt] = [answerOf(one, one.script) ?? 'not reached', answerOf(one, one.repl) ?? 'not reached']
  const text = code(one.text, 24)
  return script === prompt ? `${text} is ${script}` : `${text} is ${script} in a script, ${prompt} at the prompt`
}

/** A row for each comparison and side, or for both where they agree on every version. */
function rowsOf(analyses: readonly IsAnalysis[]): Compared[] {
  const valued = analyses.map(({ comparisons }) => labelsOf(comparisons, 'backticks'))
  const alike = new Set(valued.filter(({ length }) => length > 0).map((labels) => labels.join())).size === 1
  const labels = alike ? valued : analyses.map(({ comparisons }) => timesOf(comparisons))
  const [scripts, prompts] = [answersBy(analyses, labels, 'script'), answersBy(analyses, labels, 'repl')]
  const texts = new Set([...scripts, ...prompts].flatMap((each) => [...each.keys()]))
  return [...texts].flatMap((what) => {
    const script = scripts.map((each) => each.get(what) ?? '')
    const prompt = prompts.map((each) => each.get(what) ?? '')
    if (script.join() === prompt.join()) return [{ what, values: script }]
    return [
      { what: `${what} in a script`, values: script },
      { what: `${what} at the prompt`, values: prompt },
    ]
  })
}

function answersBy(
  analyses: readonly IsAnalysis[],
  labels: readonly string[][],
  side: 'script' | 'repl',
): Map<string, string>[] {
  return analyses.map(
    ({ comparisons }, run) =>
      new Map(
        comparisons.map((one, index) => [labels[run]?.[index] ?? one.text, answerOf(one, one[side]) ?? 'not reached']),
      ),
  )
}
