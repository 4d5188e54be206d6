/** The Pythons side by side: what has just been measured, and what the record says of the others. */
import type { ClaimAnalysis } from '../../src/contract.js'
import { agreements, byVersion, span } from '../versions.js'
import { claimOf, minorOf, recorded, saidOn } from './record.js'

export interface Column {
  /** The minor version. */
  name: string
  now: boolean
  parts: readonly { text: string; holds: boolean }[]
  /** What is the same at each run. */
  evidence: readonly string[]
}

type Measured = Pick<Column, 'name' | 'evidence'>

/** Oldest first. */
export function columnsOf(id: string, analyses: readonly ClaimAnalysis[]): Column[] {
  const live = analyses.map(({ python: { version }, parts, evidence }) => ({
    ...columnOf(version, true),
    parts,
    evidence: evidence.filter(({ exact }) => exact).map(({ text }) => text),
  }))
  const others = recorded.pythons
    .filter((version) => !live.some(({ name }) => name === minorOf(version)))
    .flatMap((version) => {
      const said = saidOn(claimOf(id), minorOf(version))
      return said ? [{ ...columnOf(version, false), parts: said.parts, evidence: said.evidence }] : []
    })
  return byVersion([...live, ...others]).map(({ python: _, ...column }) => column)
}

function columnOf(version: string, now: boolean) {
  return { python: { version, implementation: 'CPython', pointerBits: 64 }, name: minorOf(version), now }
}

export function partTexts(columns: readonly Column[]): string[] {
  return [...new Set(columns.flatMap(({ parts }) => parts.map(({ text }) => text)))]
}

/** Whether the part holds there; null where it has no such part. */
export function holdsOn(column: Column, text: string): boolean | null {
  return column.parts.find((part) => part.text === text)?.holds ?? null
}

/** "yes on 3.9 to 3.13; no on 3.14 and 3.15". */
export function saidOf(columns: readonly Column[], text: string): string {
  return valuesOf(columns, (column) => wordOf(holdsOn(column, text)))
}

/** "shared: -5 to 256 on 3.9 to 3.14; -5 to 1024 on 3.15": the figures that differ, in the order they are measured. */
export function differingFigures(columns: readonly Measured[]): string[] {
  const labels = [...new Set(columns.flatMap(({ evidence }) => evidence.flatMap((line) => labelIn(line) ?? [])))]
  const figure = (column: Measured, label: string) =>
    column.evidence.find((line) => labelIn(line) === label)?.slice(label.length + SIGN.length) ?? ''
  return labels
    .filter((label) => new Set(columns.map((column) => figure(column, label)).filter(Boolean)).size > 1)
    .map((label) => `${label}: ${valuesOf(columns, (column) => figure(column, label))}`)
}

const SIGN = ': '

function labelIn(line: string): string | null {
  const end = line.indexOf(SIGN)
  return end > 0 ? line.slice(0, end) : null
}

function valuesOf<Named extends { name: string }>(columns: readonly Named[], told: (column: Named) => string): string {
  const names = columns.map(({ name }) => name)
  const groups = agreements(names, columns.map(told)).filter(({ value }) => value !== '')
  return groups.map(({ value, names: on }) => `${value} on ${span(names, on)}`).join('; ')
}

export function wordOf(holds: boolean | null): string {
  return holds === null ? '' : holds ? 'yes' : 'no'
}
