/** What surprises at a count: references that are not names. */
import type { Holder, RefcountAnalysis, Step } from '../../src/contract.js'
import { code, plural } from '../words.js'
import { shown } from './clause.js'
import type { Life } from './lives.js'
import { objectIn } from './names.js'

export function remarks(main: Life, lives: readonly Life[], steps: readonly Step[]): string[] {
  return [weak(lives), constant(main, steps), unexplained(main)].filter((remark) => remark !== null)
}

/** It appears among no object's holders. */
function weak(lives: readonly Life[]): string | null {
  return lives.some(({ type }) => type === 'ReferenceType') ? 'A weak reference does not count.' : null
}

function isCountedConstant({ kind, counted }: Holder): boolean {
  return kind === 'constant' && counted
}

/** Told here where its birth does not tell it. Values written in the code are kept by the compiled code too. */
function constant(main: Life, steps: readonly Step[]): string | null {
  if (main.standings.some((standing) => standing?.refcount === 'immortal')) return null
  const counted = steps.flatMap((step) => step.objects[main.object]?.holders ?? []).filter(isCountedConstant)
  return counted.length === 0 || main.changes[0]?.appeared.some(isCountedConstant)
    ? null
    : 'The compiled code holds it too, as a constant.'
}

/** Only what is there all the time: a reference that comes and goes is told where it does. */
function unexplained(main: Life): string | null {
  const seen = main.standings.filter((standing) => standing !== null)
  const least = Math.min(...seen.map(({ other }) => other)) - main.compiled
  if (seen.length === 0 || least <= 0 || seen.some(({ refcount }) => refcount === 'immortal')) return null
  return `${plural(least, 'reference')} in its count ${least === 1 ? 'is' : 'are'} not a name: something inside Python holds it.`
}

/** "At the end `a` counts 2", from an end that is not among the followed steps; null where the name is gone. */
export function countAtTheEnd(main: Life, { steps }: RefcountAnalysis): string | null {
  const end = steps.at(-1)
  const names = end?.event === 'end' ? (end.frames[0]?.names ?? {}) : {}
  for (const name of main.names) {
    const object = end && Object.hasOwn(names, name) ? objectIn(end, names[name]) : undefined
    if (object && object.refcount !== 'immortal') return `At the end ${code(name)} counts ${shown(object.refcount)}`
  }
  return null
}
