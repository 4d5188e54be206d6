import type { Role, ThemeName } from '../contract.js'
import { type Palette, palettes, type Use } from './palettes.js'

/** All lengths are pixels of a picture 800 wide; chats show it at 350 to 550, so no letter is smaller than `text`. */
export const width = 800
export const margin = 24
export const size = { text: 24, title: 30, leading: 30 }

/** Where nobody chose one. */
const DEFAULT: ThemeName = 'dark'

/**
 * Colours by what they are for: a scene says these, and what they are in its theme is looked up when it is written.
 * `card` fills a picture to its corners, which chats round themselves, as some put black or white behind what is
 * transparent; `ink` is written on what another colour fills; `before` and `hollow` are blocks that are none of the
 * snippet's.
 */
export const colour: { readonly [Name in Use]: Name } = {
  card: 'card',
  panel: 'panel',
  line: 'line',
  bright: 'bright',
  plain: 'plain',
  dim: 'dim',
  ink: 'ink',
  name: 'name',
  yes: 'yes',
  no: 'no',
  foreign: 'foreign',
  before: 'before',
  hollow: 'hollow',
}

const OBJECT_COLOURS = palettes[DEFAULT].objects.length

export function objectColour(index: number): string {
  return `object ${index % OBJECT_COLOURS}`
}

export type Texture = 'solid' | 'dots' | 'grid' | 'slash' | 'backslash' | 'cross'

const textures: Record<Role, Texture> = {
  gc: 'solid',
  refcount: 'solid',
  type: 'solid',
  size: 'solid',
  field: 'solid',
  payload: 'solid',
  reference: 'dots',
  table: 'grid',
  spare: 'slash',
  hidden: 'cross',
  rounding: 'backslash',
}

/** Hue alone tells nothing: what is no payload of the object has a texture, what is beyond it a dashed edge too. */
export const roles = Object.fromEntries(
  Object.entries(textures).map(([role, texture]) => [role, { fill: `role ${role}`, texture }]),
) as Record<Role, { fill: string; texture: Texture }>

function inksOf({ uses, objects, roles: parts }: Palette): ReadonlyMap<string, string> {
  return new Map([
    ...Object.entries(uses),
    ...objects.map((hex, index): [string, string] => [`object ${index}`, hex]),
    ...Object.entries(parts).map(([role, hex]): [string, string] => [`role ${role}`, hex]),
    ['none', 'none'],
  ])
}

const inks: Record<ThemeName, ReadonlyMap<string, string>> = {
  dark: inksOf(palettes.dark),
  light: inksOf(palettes.light),
}

/** The colour as SVG writes it. Throws `RangeError` for one that no theme knows. */
export function inkOf(name: string, theme: ThemeName = DEFAULT): string {
  const hex = inks[theme].get(name)
  if (hex === undefined) throw new RangeError(`no theme has the colour ${name}`)
  return hex
}
