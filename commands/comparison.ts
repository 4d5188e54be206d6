/** The answer to `python: all`: what differs first, then what is the same everywhere, and one table. */
import type { Analysis, Picture, Reply } from '../src/contract.js'
import { type Compared, differenceOf, differing, endings, outputs } from './difference.js'
import { headline, reply } from './fit.js'
import { everywhere, shortNames, span } from './versions.js'
import { capital, listed, spelled } from './words.js'

export interface Measured {
  /** Oldest first, two or more. */
  analyses: readonly Analysis[]
  /** The command's own rows. */
  rows: readonly Compared[]
  /** What is the same, in a few words, for when all is: "`a` goes 1 → 2 → 1". */
  lesson: string
  title: string
  /** The newest Python's. */
  picture: Picture | null
  alt: string
  advice?: (string | null)[]
}

/**
 * The newest Python's answer for all of them, where each had nothing to show and all ended alike; null elsewhere.
 */
export function nothingAnywhere(analyses: readonly Analysis[], newest: Reply): Reply | null {
  const names = shortNames(analyses)
  return newest.picture === null && new Set(endings(analyses).values).size === 1
    ? { ...newest, python: `Python ${span(names, names)}` }
    : null
}

export function comparison({ analyses, rows, lesson, title, picture, alt, advice = [] }: Measured): Reply {
  const names = shortNames(analyses)
  const all = [endings(analyses), ...rows, ...outputs(analyses)]
  const different = differing(all)
  const [first, ...others] = different.map((row) => `${capital(differenceOf(names, row))}.`)
  const same = rows.filter((row) => !different.includes(row))
  return reply({
    headline:
      first === undefined
        ? headline(`The same on ${everywhere(names)}: ${lesson}`, `The same on ${everywhere(names)}.`)
        : headline(first, `${different[0]?.what ?? 'It'} differs from version to version.`),
    picture,
    alt:
      picture === null
        ? ''
        : `${first ?? `The same on ${everywhere(names)}.`} The picture shows ${names.at(-1)}. ${alt}`,
    text: [...others.slice(0, 3), more(others.length - 3), sameSentence(same, different.length, names), ...advice],
    more: [
      { kind: 'table', title, head: ['', ...names], rows: tableRows(all, different) },
      {
        kind: 'list',
        title: 'Pythons compared',
        items: analyses.map(({ python }) => `${python.implementation} ${python.version}`),
      },
    ],
    python: `Python ${span(names, names)}`,
  })
}

function more(count: number): string | null {
  return count > 0
    ? `${capital(spelled(count))} more ${count === 1 ? 'difference is' : 'differences are'} in the table.`
    : null
}

function sameSentence(same: readonly Compared[], different: number, names: readonly string[]): string | null {
  if (different === 0) return 'What was measured and what was printed agree.'
  const present = names.filter((_, index) => same.every(({ values }) => (values[index] ?? '') !== ''))
  if (same.length === 0 || present.length < 2) return null
  const what = same.length <= 3 ? listed(same.map((row) => lower(row.what))) : `the other ${same.length} values`
  const where = present.length === names.length ? everywhere(names) : span(names, present)
  return `The same on ${where}: ${what}.`
}

function lower(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1)
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
