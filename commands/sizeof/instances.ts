/** The first instances of a class get more room for attributes than later ones (Objects/dictobject.c, CPython 3.11+). */
import { noun } from '../nouns.js'
import { code, number } from '../words.js'
import { type Thing, thingOf } from './things.js'

const ROOM = /^room for (\d+) more attributes?$/u

/** For how many attributes it has room that it does not have; null where no room is told. */
function roomOf({ beyond }: Thing): number | null {
  const found = beyond.map(({ label }) => ROOM.exec(label)?.[1]).find((count) => count !== undefined)
  return found === undefined ? null : Number(found)
}

/** A headline for two instances of one class, of which one was made earlier; nothing elsewhere. */
export function earlier(things: readonly [Thing, Thing]): string[] {
  const [large, small] = [...things].sort((one, other) => other.footprint - one.footprint)
  if (!large || !small || large.type !== small.type || large.getsizeof !== small.getsizeof) return []
  if (large.footprint === small.footprint || (roomOf(large) ?? 0) <= (roomOf(small) ?? 0)) return []
  const sizes = `${thingOf(large)} takes ${number(large.footprint)} and ${thingOf(small)} ${number(small.footprint)}`
  return [
    `\`getsizeof\` says ${number(large.getsizeof)} bytes for both, but ${sizes}: the first objects of a class get more room.`,
    `${sizes} bytes: the first objects of a class get more room.`,
  ]
}

export function roomRemark(things: readonly Thing[]): string | null {
  const roomy = things.find((thing) => (roomOf(thing) ?? 0) > 1)
  if (!roomy) return null
  return `The first ${code(noun(roomy.type))} objects get room for more attributes; each new one gets less.`
}
