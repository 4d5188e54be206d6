import type { Part, RulerPicture } from '../contract.js'
import { inner } from './card.js'
import { widthOf } from './text.js'
import { size } from './theme.js'

export type Ruler = RulerPicture['rulers'][number]

/** Eight bytes are never narrower than this, so that their number can stand in them. */
const WORD_LEAST = 24
const BYTE_MOST = 14
const PART_LEAST = 7
/** More parts than this would each be too narrow to read. */
const PARTS_LIMIT = 20
const BEYOND_LIMIT = 4

/** Pixels for bytes, one scale for all rulers; a part of more than `cap` bytes is shown shortened, with a break. */
export interface Scale {
  byte: number
  cap: number
  /** Of the bars: higher where eight bytes are wide enough to have their name under their number. */
  height: number
}

export function widthOfPart({ bytes }: Part, { byte, cap }: Pick<Scale, 'byte' | 'cap'>): number {
  return Math.max(PART_LEAST, Math.min(bytes, cap) * byte)
}

export function scaleOf(rulers: readonly Ruler[]): Scale {
  const scale = fitted(rulers)
  return { ...scale, height: 8 * scale.byte >= widthOf('type', size.text) ? 66 : 50 }
}

function fitted(rulers: readonly Ruler[]): { byte: number; cap: number } {
  const all = rulers.map((ruler) => [...ruler.parts, ...ruler.beyond])
  const fits = (scale: { byte: number; cap: number }): boolean =>
    all.every((parts) => parts.reduce((sum, part) => sum + widthOfPart(part, scale), 0) <= inner)
  const longest = Math.max(...all.flat().map((part) => part.bytes), 8)
  const least = WORD_LEAST / 8
  if (fits({ byte: least, cap: longest }))
    return { byte: greatest(least, (byte) => fits({ byte, cap: longest })), cap: longest }
  let [low, high] = [8, longest]
  while (high - low > 1) {
    const cap = Math.floor((low + high) / 2)
    if (fits({ byte: least, cap })) low = cap
    else high = cap
  }
  return { byte: least, cap: low }
}

function greatest(least: number, fits: (byte: number) => boolean): number {
  let byte = least
  for (let step = BYTE_MOST - least; step > 0.01; step /= 2) {
    while (byte + step <= BYTE_MOST && fits(byte + step)) byte += step
  }
  return byte
}

/** Parts without bytes left out, and what is beyond the limit put together. */
export function drawable(ruler: Ruler): Ruler {
  return { ...ruler, parts: gathered(ruler.parts, PARTS_LIMIT), beyond: gathered(ruler.beyond, BEYOND_LIMIT) }
}

function gathered(parts: readonly Part[], limit: number): Part[] {
  const real = parts.filter((part) => part.bytes > 0)
  if (real.length <= limit) return real
  const rest = real.slice(limit - 1)
  const bytes = rest.reduce((sum, part) => sum + part.bytes, 0)
  return [...real.slice(0, limit - 1), { label: `${rest.length} more parts`, bytes, role: rest[0]?.role ?? 'field' }]
}
