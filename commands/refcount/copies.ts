/** The lesson where something was copied: how deep the copy went, as seen in who holds what afterwards. */
import type { Step, TracedObject } from '../../src/contract.js'
import { isMachinery, isPlain, noun, nouns } from '../nouns.js'
import { code, listed } from '../words.js'
import { shown } from './clause.js'
import type { Moment } from './moment.js'
import { objectIn } from './names.js'

interface Copy {
  /** `list(a)`. */
  text: string
  source: string
  target: string
  type: string
  depth: 'flat' | 'shallow' | 'deep'
  /** An object inside, which both hold where the copy is shallow. */
  inner: TracedObject | null
}

const COPIED =
  /^\s*(?<target>\w+)\s*=\s*(?<text>(?:list|dict|set|copy|copy\.copy|deepcopy|copy\.deepcopy)\((?<whole>\w+)\)|(?<own>\w+)(?:\.copy\(\)|\[:\]))\s*(?:#.*)?$/u

/** Fullest first; null where nothing that holds other objects was copied. */
export function copyLessons(moments: readonly Moment[]): string[] | null {
  const copies = copiesIn(moments)
  const [shallow] = copies.filter(({ depth }) => depth === 'shallow')
  const [deep] = copies.filter(({ depth }) => depth === 'deep')
  const textsOf = (depth: Copy['depth']) => [
    ...new Set(copies.filter((copy) => copy.depth === depth).map(({ text }) => code(text, 24))),
  ]
  if (shallow && deep) {
    const told = `copied only the outer ${noun(shallow.type)}, so what is inside is shared; ${listed(textsOf('deep'))} copied that too.`
    return [`${listed(textsOf('shallow'))} ${told}`, `${code(shallow.text)} ${told}`]
  }
  if (shallow?.inner) {
    const { source, target, type, inner } = shallow
    const [first] = textsOf('shallow')
    const rest = `copied only the outer ${noun(type)}: ${code(source, 16)} and ${code(target, 16)} share`
    return [
      `${first} ${rest} the ${nouns(inner.type, 2)} inside, so each of those counts ${shown(inner.refcount)}.`,
      `${first} ${rest} what is inside.`,
    ]
  }
  if (deep)
    return [
      `${textsOf('deep')[0]} copied what is inside too: ${code(deep.source, 16)} and ${code(deep.target, 16)} share no ${noun(deep.inner?.type ?? 'object')}.`,
    ]
  return null
}

/** For objects with nothing but values in them: "`list(a)` made a second list". */
export function flatCopy(moments: readonly Moment[]): string | null {
  const [copy] = copiesIn(moments)
  if (copy?.depth !== 'flat') return null
  return `${code(copy.text, 24)} made a second ${noun(copy.type)}: ${code(copy.source, 16)} and ${code(copy.target, 16)} have one reference each.`
}

function copiesIn(moments: readonly Moment[]): Copy[] {
  return moments.flatMap((moment) => {
    const { target, text, whole, own } = COPIED.exec(moment.code)?.groups ?? {}
    const source = whole ?? own
    if (moment.role !== 'statement' || !target || !text || !source) return []
    const copy = copyOf(moment, text, source, target)
    return copy ? [copy] : []
  })
}

function copyOf({ before, after }: Moment, text: string, source: string, target: string): Copy | null {
  const [from, to] = [idOf(before, source), idOf(after, target)]
  const [one, other] = [objectIn(after, from), objectIn(after, to)]
  if (!from || !to || from === to || !one || one.type !== other?.type) return null
  const inside = Object.values(after.objects).filter(
    (object) => !isPlain(object.type) && !isMachinery(object.type) && isIn(object, from),
  )
  const shared = inside.find((object) => isIn(object, to))
  const depth = inside.length === 0 ? 'flat' : shared ? 'shallow' : 'deep'
  return { text, source, target, type: one.type, depth, inner: shared ?? inside[0] ?? null }
}

function idOf({ frames }: Step, name: string): string | undefined {
  const names = frames.at(-1)?.names ?? {}
  return Object.hasOwn(names, name) ? names[name] : undefined
}

function isIn({ holders }: TracedObject, id: string): boolean {
  return holders.some(({ kind, of }) => of === id && (kind === 'item' || kind === 'key' || kind === 'attribute'))
}
