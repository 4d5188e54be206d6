/** The answer to `python: all`: what differs first, then what is the same everywhere, and one table. */
import type { Analysis, Reply, Section } from '../src/contract.js'
import { type Compared, differenceOf, differing, endings, outputs } from './difference.js'
import { cutSentences, endingSentence } from './ending.js'
import { headline, reply } from './fit.js'
import { byVersion, everywhere, shortNames, span } from './versions.js'
import { capital, listed, lower, spelled } from './words.js'

/** What a command says beside what all comparisons do. */
interface Measured {
  /** The command's own rows. */
  rows: readonly Compared[]
  /** What is the same, in a few words, for when all is: "`a` goes 1 → 2 → 1". */
  lesson: string
  title: string
  /** What is said where some objects were left out. */
  objects?: string
  advice?: (string | null)[]
  more?: readonly Section[]
}

/** Of two or more Pythons, oldest first. */
interface Across<One extends Analysis> {
  analyses: readonly One[]
  newest: One
  newestReply: Reply
}

/**
 * On one Python alone its own answer; where `hasNothing` says that none had anything to show, and all ended alike, the
 * newest's. The picture is the newest's. Throws `RangeError` where there is no analysis.
 */
export function acrossPythons<One extends Analysis>(
  unsorted: readonly One[],
  explain: (analysis: One) => Reply,
  hasNothing: (analyses: readonly One[]) => boolean,
  measure: (across: Across<One>) => Measured,
): Reply {
  const analyses = byVersion(unsorted)
  const newest = analyses.at(-1)
  if (!newest) throw new RangeError('there is no analysis to compare')
  const newestReply = explain(newest)
  if (analyses.length === 1) return newestReply
  const across = { analyses, newest, newestReply }
  return hasNothing(analyses) && isNothing(across) ? nothing(across) : comparison(across, measure(across))
}

function isNothing({ analyses, newestReply }: Across<Analysis>): boolean {
  return newestReply.picture === null && new Set(endings(analyses).values).size === 1
}

function nothing({ analyses, newestReply }: Across<Analysis>): Reply {
  const names = shortNames(analyses)
  return { ...newestReply, python: `Python ${span(names, names)}` }
}

function comparison(
  { analyses, newestReply: { picture, alt } }: Across<Analysis>,
  { rows, lesson, title, objects, advice = [], more: others = [] }: Measured,
): Reply {
  const names = shortNames(analyses)
  const all = [endings(analyses), ...rows, ...outputs(analyses)]
  const different = differing(all)
  const told = different.map((row) => `${capital(differenceOf(names, row))}.`)
  const same = rows.filter((row) => !different.includes(row))
  const alike = `The same on ${everywhere(names)}: ${lesson}`
  const failure = failureOfAll(analyses, names)
  const [first = alike, ...rest] = [...(failure === null ? [] : [failure]), ...told]
  return reply({
    headline: headline(first, shorter(failure, different[0], analyses, names)),
    picture,
    alt: picture === null ? '' : `${first} The picture shows ${names.at(-1)}. ${alt}`,
    text: [
      failure !== null && told.length === 0 ? `Until then the same on all: ${lesson}` : null,
      ...cuts(analyses, names, objects),
      ...rest.slice(0, 3),
      more(rest.length - 3),
      told.length === 0 ? alikeRemark(analyses, failure) : sameSentence(same, names),
      picture === null ? null : `The picture shows ${names.at(-1)}.`,
      ...advice,
    ],
    more: [
      { kind: 'table', title, head: ['', ...names], rows: tableRows(all, different) },
      {
        kind: 'list',
        title: 'Pythons compared',
        items: analyses.map(({ python }) => `${python.implementation} ${python.version}`),
      },
      ...others,
    ],
    python: `Python ${span(names, names)}`,
  })
}

function shorter(
  failure: string | null,
  difference: Compared | undefined,
  analyses: readonly Analysis[],
  names: readonly string[],
): string {
  if (failure !== null) return `On ${everywhere(names)} it ends ${endings(analyses).values[0]}.`
  return difference ? `${difference.what} differs from version to version.` : `The same on ${everywhere(names)}.`
}

function more(count: number): string | null {
  return count > 0
    ? `${capital(spelled(count))} more ${count === 1 ? 'difference is' : 'differences are'} in the table.`
    : null
}

/** How all of them failed, where all failed alike; null elsewhere. */
function failureOfAll(analyses: readonly Analysis[], names: readonly string[]): string | null {
  const newest = analyses.at(-1)
  const ending = newest ? endingSentence(newest.result) : null
  if (ending === null || new Set(endings(analyses).values).size > 1) return null
  return `On ${everywhere(names)}: ${ending.replace(/^(?:It|The)\b/u, (word) => word.toLowerCase())}`
}

/** What was cut on each, and where, unless it was on all. */
function cuts(analyses: readonly Analysis[], names: readonly string[], objects?: string): string[] {
  const sentences = analyses.map(({ truncated }) => cutSentences(truncated, undefined, objects))
  return [...new Set(sentences.flat())].map((sentence) => {
    const where = names.filter((_, index) => sentences[index]?.includes(sentence))
    return where.length === names.length ? sentence : `On ${span(names, where)}: ${sentence}`
  })
}

function alikeRemark(analyses: readonly Analysis[], failure: string | null): string | null {
  if (failure !== null) return null
  const printed = analyses.some(({ stdout }) => stdout.trim() !== '')
  return `${analyses.length === 2 ? 'Both' : `All ${analyses.length}`} measured${printed ? ' and printed' : ''} the same.`
}

function sameSentence(same: readonly Compared[], names: readonly string[]): string | null {
  const present = names.filter((_, index) => same.every(({ values }) => (values[index] ?? '') !== ''))
  if (same.length === 0 || present.length < 2) return null
  const where = present.length === names.length ? everywhere(names) : span(names, present)
  return same.length <= 3
    ? `The same on ${where}: ${listed(same.map((row) => lower(row.what)))}.`
    : `All else is the same on ${where}.`
}

/** Differences first. */
function tableRows(all: readonly Compared[], different: readonly Compared[]): string[][] {
  const ordered = [...different, ...all.filter((row) => !different.includes(row))]
  return ordered
    .filter(({ values }) => values.some((value) => value !== ''))
    .map(({ what, values }) => [plain(what), ...values.map(plain)])
}

/** Tables are code already. */
function plain(text: string): string {
  return text.replaceAll('`', '')
}
