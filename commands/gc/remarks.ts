/** What a learner asks next: which references, why that number, in which order, what survived. */
import type { Collection, GcAnalysis } from '../../src/contract.js'
import { nouns } from '../nouns.js'
import { code, firstOf, listed, number, plural, times } from '../words.js'
import { automaticOf } from './collections.js'
import { called, ringOf } from './rings.js'
import { changesOf, thresholdSentence, trackingSentence } from './state.js'

/** `lesson`: the headline, which is not said again. */
export function remarks(analysis: GcAnalysis, lesson: string): (string | null)[] {
  const { collections, state } = analysis
  const first = collections.find(({ knots }) => knots.length > 0)
  const changes = changesOf(analysis).filter((change) => change !== lesson)
  return [
    ...changes,
    first ? closing(first) : null,
    first ? dicts(first) : null,
    first?.kind === 'exit' ? 'Drop one of these references, or call `gc.collect()`.' : null,
    order(analysis),
    untracked(collections, lesson),
    garbage(analysis),
    automatic(analysis, lesson),
    moved(collections, lesson),
    state ? trackingSentence(state) : null,
    state && changes.length === 0 ? thresholdSentence(state) : null,
  ]
}

/** "`a.next` and `b.next` close the ring." */
function closing(one: Collection): string | null {
  const [knot] = one.knots
  if (!knot) return null
  const ring = ringOf(knot, one)
  const named = ring.references
    .filter(({ label }) => label !== null)
    .map(({ from, label }) => {
      const node = ring.nodes.find(({ id }) => id === from)
      return code(`${node ? called(node) : ''}${label?.startsWith('local') ? ` (${label})` : label}`, 24)
    })
  const unique = [...new Set(named)]
  if (unique.length === 0) return null
  return `${firstOf(unique, 3)} ${unique.length === 1 ? 'closes' : 'close'} the ring.`
}

/** Why the collector counts more objects than a learner made. */
function dicts(one: Collection): string | null {
  const [knot] = one.knots
  const ring = knot ? ringOf(knot, one) : null
  const first = ring?.nodes[0]
  if (!ring || !first || ring.dicts === 0) return null
  return `The ${number(one.found)} count the ${ring.dicts * ring.alike === 1 ? 'dict' : 'dicts'} of the ${nouns(first.type, 2)}, too.`
}

function order({ finalizers, collections }: GcAnalysis): string | null {
  const during = finalizers.filter((one) => one.during !== null)
  const told = (during.length > 0 ? during : finalizers).slice(0, 4)
  if (told.length === 0) return null
  const back = collections.find(
    (one) => one.resurrected > 0 && during.some((finalizer) => finalizer.during === one.number - 1),
  )
  if (back)
    return `A ${code('__del__')} put ${back.resurrected === 1 ? 'its object' : 'objects'} back within reach, so ${back.found === 0 ? 'nothing was' : `only ${number(back.found)} were`} freed on line ${back.line ?? '?'}.`
  const named = told.map(({ kind, what, name }) =>
    kind === '__del__'
      ? `${code(what, 20)}${name === null ? '' : ` of ${code(name, 12)}`}`
      : `${kind === 'finalize' ? 'finalizer' : 'weakref callback'} ${code(what, 16)}`,
  )
  if (named.length === 1) return during.length > 0 ? `The collector ran ${named[0]} before it freed the ring.` : null
  const left = (during.length > 0 ? during : finalizers).length - told.length
  return `In order: ${named.join(', then ')}${left > 0 ? `, and ${number(left)} more` : ''}.`
}

function untracked(collections: readonly Collection[], lesson: string): string | null {
  const names = [...new Set(collections.flatMap((one) => one.untracked))].map((name) => code(name, 16))
  if (names.length === 0 || lesson.includes('stopped tracking')) return null
  return `A collection stopped tracking ${listed(names.slice(0, 3))}: no ring can pass through ${names.length === 1 ? 'it' : 'them'}.`
}

function garbage({ state }: GcAnalysis): string | null {
  if (!state || state.garbage.objects === 0) return null
  return `${code('gc.garbage')} holds ${plural(state.garbage.objects, 'object')}: nothing frees them.`
}

function automatic(analysis: GcAnalysis, lesson: string): string | null {
  const { runs, freed } = automaticOf(analysis)
  if (runs === 0 || lesson.includes('by itself')) return null
  return `It also ran by itself ${times(runs)}, and freed ${freed === 0 ? 'nothing' : plural(freed, 'object')}.`
}

function moved(collections: readonly Collection[], lesson: string): string | null {
  if (lesson.includes('generation')) return null
  const found = collections
    .filter(({ kind }) => kind !== 'exit')
    .flatMap((one) => one.moved.filter(({ from, to }) => from !== null && to !== null && from !== to))
  const [first] = found
  if (!first) return null
  const path = [first.from, first.to]
  for (const { name, from, to } of found.slice(1)) if (name === first.name && from === path.at(-1)) path.push(to)
  return `What survives grows older: ${code(first.name, 16)} went through generations ${path.join(' → ')}.`
}
