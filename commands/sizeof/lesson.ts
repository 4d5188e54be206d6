/** The lesson of the sizes in one sentence. */
import { isPlain } from '../nouns.js'
import { code, listed, number, plural } from '../words.js'
import { breakdown, deepOf, hiddenBytes } from './bytes.js'
import { differenceOf } from './difference.js'
import { earlier } from './instances.js'
import { sharing, type Thing, thingOf } from './things.js'

/** Fullest first. */
export function lessonsOf(things: readonly Thing[], pointerBits: number): string[] {
  const [first, second] = things
  if (!first) return []
  const hidden = things.find((thing) => hiddenBytes(thing) > 0)
  if (hidden && things.length <= 2) return hiddenLessons(hidden, things)
  if (!second) return alone(first, pointerBits)
  const shared = things.find(({ names }) => names.length > 1)
  if (shared) return [...oneOfSeveral(shared, things, pointerBits)]
  const [container, ...others] = things.filter(({ type }) => !isPlain(type))
  if (container && others.length === 0) return alone(container, pointerBits)
  const sizes = sizesOf(things)
  const why = differenceOf(things, pointerBits)
  const deep = contentsOf(things)
  if (why === null && deep !== null) return [`${sizes}; ${deep}.`, `${sizes}.`]
  return things.length <= 5
    ? [...(why === null ? [] : [`${sizes}: ${why}.`]), `${sizes}.`, range(things)]
    : [range(things)]
}

function alone(thing: Thing, pointerBits: number): string[] {
  const parts = breakdown(thing, pointerBits)
  const deep = thing.deep > thing.getsizeof ? ` With contents: ${deepOf(thing)}.` : ''
  if (thing.names.length > 1) {
    const whole = `${sharing(thing)}: ${plural(thing.getsizeof, 'byte')}, once`
    return [`${whole}. That is ${parts}.${deep}`, `${whole}. That is ${parts}.`, `${whole}.`]
  }
  const whole = `${thingOf(thing)} takes ${plural(thing.getsizeof, 'byte')}`
  return [`${whole}: ${parts}.${deep}`, `${whole}: ${parts}.`, `${whole}.`]
}

/** One object with several names, beside others. */
function oneOfSeveral(shared: Thing, things: readonly Thing[], pointerBits: number): string[] {
  const whole = `${sharing(shared)}: ${plural(shared.getsizeof, 'byte')}, once.`
  const others = things.filter((thing) => thing !== shared)
  return others.length <= 4 ? [`${whole} ${sizesOf(others)}.`, whole] : [whole, ...alone(shared, pointerBits)]
}

/** "`a` and `b` take 64 bytes each, `c` 72" */
function sizesOf(things: readonly Thing[]): string {
  const sizes = [...new Set(things.map(({ getsizeof }) => getsizeof))]
  const groups = sizes.map((size) => [size, things.filter(({ getsizeof }) => getsizeof === size)] as const)
  const said = groups.map(([size, alike], index) => {
    const named = listed(alike.map(thingOf))
    const each = alike.length > 1
    const verb = index > 0 ? '' : each ? 'take ' : 'takes '
    const unit = index === groups.length - 1 || each ? ` byte${size === 1 ? '' : 's'}` : ''
    return `${named} ${verb}${number(size)}${unit}${each ? ' each' : ''}`
  })
  return sizes.length < things.length ? said.join(', ') : listed(said)
}

/** "with contents 104 and 208": of two that are alike but for what they lead to. */
function contentsOf(things: readonly Thing[]): string | null {
  const [one, two, ...others] = things
  if (!one || !two || others.length > 0 || one.getsizeof !== two.getsizeof || one.deep === two.deep) return null
  return `with contents ${deepOf(one)} and ${deepOf(two)}`
}

function hiddenLessons(hidden: Thing, things: readonly Thing[]): string[] {
  const other = things.find((thing) => thing !== hidden)
  const says = `\`getsizeof\` says ${plural(hidden.getsizeof, 'byte')} for ${thingOf(hidden)}, but it takes ${number(hidden.footprint)}`
  const short = `${thingOf(hidden)} really takes ${plural(hidden.footprint, 'byte')}.`
  if (other) return [...earlier([hidden, other]), `${says}. ${thingOf(other)} takes ${number(other.footprint)}.`, short]
  if (hidden.names.length > 1)
    return [
      `${sharing(hidden)}: \`getsizeof\` says ${plural(hidden.getsizeof, 'byte')}, but it takes ${number(hidden.footprint)}.`,
      short,
    ]
  return [`${says}: it misses ${plural(hiddenBytes(hidden), 'byte')} kept for its attributes.`, short]
}

function range(things: readonly Thing[]): string {
  const sorted = [...things].sort((one, other) => one.getsizeof - other.getsizeof)
  const [least, most] = [sorted[0], sorted.at(-1)]
  if (!least || !most) return ''
  if (least.getsizeof === most.getsizeof) return `${things.length} objects of ${plural(least.getsizeof, 'byte')} each.`
  const called = ({ names, repr }: Thing) => code(names[0] ?? repr, 16)
  return `${things.length} objects, from ${number(least.getsizeof)} (${called(least)}) to ${plural(most.getsizeof, 'byte')} (${called(most)}).`
}
