/** What differs by version: what was measured just now, and what is on record for the other Pythons. */
import type { ArticleAnalysis, ToldArticle } from '../../src/contract.js'
import { measuredBefore } from '../articles/measured.js'
import { agreements, byVersion, said, span } from '../versions.js'

export interface Line {
  label: string
  /** "120 bytes on 3.9; 104 bytes on 3.10 to 3.15" */
  told: string
  differs: boolean
}

interface Live {
  minor: string
  article: ToldArticle
}

/** `analyses`: of one article. */
export function linesOf(analyses: readonly ArticleAnalysis[]): Line[] {
  const live = byVersion(analyses).flatMap(({ article, evidence, python }): Live[] =>
    article ? [{ article, minor: minorOf((evidence?.python ?? python).version) }] : [],
  )
  const { id = '', versions = [] } = live.at(-1)?.article ?? {}
  return versions.map(({ label }) => lineOf(label, id, live))
}

function lineOf(label: string, id: string, live: readonly Live[]): Line {
  const before = recordedOf(id, label)
  const now = new Map(live.map(({ minor, article }) => [minor, valueIn(article, label)]))
  const names = inOrder([...new Set([...before.keys(), ...now.keys()])])
  const values = names.map((name) => now.get(name) ?? before.get(name) ?? '')
  const groups = agreements(names, values).filter(({ value }) => value !== '')
  const [first, second] = groups
  const told = first && !second ? `${first.value} on ${span(names, first.names)}` : said(names, groups)
  return { label, told: `${label}: ${told}`, differs: second !== undefined }
}

function recordedOf(id: string, label: string): Map<string, string> {
  const lines = Object.hasOwn(measuredBefore.articles, id) ? measuredBefore.articles[id] : undefined
  const groups = lines && Object.hasOwn(lines, label) ? (lines[label] ?? []) : []
  return new Map(groups.flatMap(({ value, on }) => on.map((name): [string, string] => [name, value])))
}

function valueIn({ versions }: ToldArticle, label: string): string {
  return versions.find((line) => line.label === label)?.value ?? ''
}

function minorOf(version: string): string {
  return version.split('.').slice(0, 2).join('.')
}

function inOrder(names: readonly string[]): string[] {
  const runs = names.map((version) => ({ python: { version, implementation: 'CPython', pointerBits: 64 } }))
  return byVersion(runs).map(({ python }) => python.version)
}
