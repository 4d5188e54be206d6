/** Several Pythons side by side: short names, spans, and who agrees with whom. */
import type { PythonIdentity } from '../src/contract.js'
import { listed } from './words.js'

/** `CPython 3.14.10`. */
export function pythonName(python: PythonIdentity): string {
  return `${python.implementation.toLowerCase() === 'cpython' ? 'CPython' : python.implementation} ${python.version}`
}

interface Run {
  python: PythonIdentity
}

function parts(version: string): number[] {
  return (version.match(/\d+/gu) ?? []).slice(0, 3).map(Number)
}

/** Oldest first. */
export function byVersion<Item extends Run>(runs: readonly Item[]): Item[] {
  return [...runs].sort((one, other) => {
    const [a, b] = [parts(one.python.version), parts(other.python.version)]
    return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0)
  })
}

/** Each run's short name, in order: `3.14`, or `3.14.10` where two have the same minor version. */
export function shortNames(runs: readonly Run[]): string[] {
  const minors = runs.map((run) => parts(run.python.version).slice(0, 2).join('.'))
  return runs.map((run, index) => {
    const minor = minors[index] ?? ''
    return minors.filter((other) => other === minor).length > 1 ? run.python.version : minor
  })
}

/** "3.9 to 3.11 and 3.15" for the chosen ones of all names, oldest first. */
export function span(names: readonly string[], chosen: readonly string[]): string {
  const runs: string[][] = []
  for (const [index, name] of names.entries()) {
    if (!chosen.includes(name)) continue
    const last = runs.at(-1)
    if (last && index > 0 && last.at(-1) === names[index - 1]) last.push(name)
    else runs.push([name])
  }
  return listed(runs.flatMap((run) => (run.length > 2 ? [`${run[0]} to ${run.at(-1)}`] : run)))
}

export interface Agreement {
  value: string
  names: string[]
}

/** Who says the same, in the order of the oldest that says it. */
export function agreements(names: readonly string[], values: readonly string[]): Agreement[] {
  const groups: Agreement[] = []
  for (const [index, value] of values.entries()) {
    const name = names[index] ?? ''
    const group = groups.find((candidate) => candidate.value === value)
    if (group) group.names.push(name)
    else groups.push({ value, names: [name] })
  }
  return groups
}

/** "24 on 3.9 and 3.10; 28 on 3.11 to 3.15". */
export function said(names: readonly string[], groups: readonly Agreement[]): string {
  return groups.map((group) => `${group.value} on ${span(names, group.names)}`).join('; ')
}

/** "all 7 Pythons (3.9 to 3.15)". */
export function everywhere(names: readonly string[]): string {
  if (names.length === 1) return `Python ${names[0]}`
  return `${names.length === 2 ? 'both' : `all ${names.length}`} Pythons (${span(names, names)})`
}
