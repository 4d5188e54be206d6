/** What stands behind "more": each collection, each finalizer, what is tracked, and the collector's own numbers. */
import type { GcAnalysis, Section } from '../../src/contract.js'
import { noun } from '../nouns.js'
import { clip, number, oneLine, plural } from '../words.js'
import { callOf, typesOf } from './collections.js'
import { triple } from './state.js'

export function collectionsTable({ collections }: GcAnalysis): Section | null {
  if (collections.length === 0) return null
  return {
    kind: 'table',
    title: 'Collections, in order',
    head: ['line', 'how', 'generation', 'found', 'of these', 'returned'],
    rows: collections.map((one) => [
      one.line === null ? '' : String(one.line),
      one.kind === 'called' ? callOf(one) : one.kind,
      String(one.generation),
      number(one.found),
      one.kept ? `${typesOf(one)}, kept in gc.garbage` : typesOf(one),
      one.returned === null ? '' : number(one.returned),
    ]),
  }
}

export function referencesTable({ collections }: GcAnalysis): Section | null {
  const rows = collections.flatMap((one) =>
    one.knots.flatMap((knot) => {
      const called = (id: number) => {
        const node = knot.nodes.find((other) => other.id === id)
        return node ? `${noun(node.type)}${node.name === null ? '' : ` (was ${clip(node.name, 16)})`}` : ''
      }
      return knot.references.map(({ from, to, label }) => [called(from), label ?? 'refers to', called(to)])
    }),
  )
  if (rows.length === 0) return null
  return { kind: 'table', title: 'References inside the rings', head: ['from', 'by', 'to'], rows }
}

export function finalizersTable({ finalizers }: GcAnalysis): Section | null {
  if (finalizers.length === 0) return null
  return {
    kind: 'table',
    title: 'Finalizers and weakref callbacks, in order',
    head: ['', 'what', 'of', 'line', 'because'],
    rows: finalizers.map(({ kind, what, type, name, line, during }, index) => [
      String(index + 1),
      kind === 'callback'
        ? `weakref callback ${clip(what, 24)}`
        : kind === 'finalize'
          ? `finalize: ${clip(what, 24)}`
          : clip(what, 24),
      type === null ? '' : `${noun(type)}${name === null ? '' : ` ${clip(name, 16)}`}`,
      line === null ? '' : String(line),
      during === null ? 'its count fell to 0' : `collection ${during + 1}`,
    ]),
  }
}

export function trackedTable({ state }: GcAnalysis): Section | null {
  if (!state || state.names.length === 0) return null
  return {
    kind: 'table',
    title: 'Tracked by the collector at the end',
    head: ['name', 'type', 'value', 'tracked'],
    rows: state.names.map(({ name, type, repr, tracked }) => [
      clip(name, 24),
      noun(type),
      clip(oneLine(repr), 32),
      tracked ? 'yes' : 'no',
    ]),
  }
}

export function movesTable({ collections }: GcAnalysis): Section | null {
  const rows = collections.flatMap((one, index) =>
    one.kind === 'exit'
      ? []
      : one.moved
          .filter(({ from, to }) => from !== to)
          .map(({ name, from, to }) => [
            clip(name, 24),
            `collection ${index + 1}`,
            String(from ?? '?'),
            String(to ?? '?'),
          ]),
  )
  if (rows.length === 0) return null
  return { kind: 'table', title: 'Survivors moved to older generations', head: ['name', 'by', 'from', 'to'], rows }
}

export function stateList({ state }: GcAnalysis): Section | null {
  if (!state) return null
  const [before, after] = state.thresholds
  const generations = state.generations.map(
    ({ collections, collected }, index) =>
      `Generation ${index}: ${plural(collections, 'collection')}, ${plural(collected, 'object')} freed`,
  )
  const garbage =
    state.garbage.objects > 0 ? [`In gc.garbage: ${plural(state.garbage.objects, 'object')}, which nothing frees`] : []
  return {
    kind: 'list',
    title: "The collector's numbers",
    items: [
      `Thresholds at the start ${triple(before)}, at the end ${triple(after)}`,
      `gc.get_count() at the end: ${triple(state.count)}`,
      `Automatic collection: ${state.enabled ? 'on' : 'off'}`,
      ...generations,
      ...garbage,
    ],
  }
}
