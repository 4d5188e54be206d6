import type { Role } from '../contract.js'

/** All lengths are pixels of a picture 800 wide; chats show it at 350 to 550, so no letter is smaller than `text`. */
export const width = 800
export const margin = 24
export const size = { text: 24, title: 30, leading: 30 }

/**
 * A dark card of its own: it stands as well on Discord's dark as on Slack's white. It fills the picture to its corners,
 * which chats round themselves, as some put black or white behind what is transparent.
 */
export const colour = {
  card: '#10151f',
  panel: '#182030',
  line: '#2b3648',
  bright: '#f2f6fc',
  plain: '#d3dceb',
  dim: '#93a4bd',
  ink: '#0b0f17',
  name: '#ffd166',
  yes: '#5fd0a5',
  no: '#ff9d7a',
  foreign: '#ffb4a2',
}

/** Okabe and Ito's hues, made brighter for a dark ground; objects take them in order. */
const objectColours = ['#6cc0f5', '#f5b13d', '#4fd1a1', '#f29ccb', '#f4e66a', '#b9a5ff']

export function objectColour(index: number): string {
  return objectColours[index % objectColours.length] ?? colour.plain
}

export type Texture = 'solid' | 'dots' | 'grid' | 'slash' | 'backslash' | 'cross'

/** Hue alone tells nothing: what is no payload of the object has a texture, what is beyond it a dashed edge too. */
export const roles: Record<Role, { fill: string; texture: Texture }> = {
  gc: { fill: '#b8c4d6', texture: 'solid' },
  refcount: { fill: '#6cc0f5', texture: 'solid' },
  type: { fill: '#f29ccb', texture: 'solid' },
  size: { fill: '#f4e66a', texture: 'solid' },
  field: { fill: '#9aa9e8', texture: 'solid' },
  payload: { fill: '#4fd1a1', texture: 'solid' },
  reference: { fill: '#f5b13d', texture: 'dots' },
  table: { fill: '#d9a273', texture: 'grid' },
  spare: { fill: '#c6d2e4', texture: 'slash' },
  hidden: { fill: '#ff9d7a', texture: 'cross' },
  rounding: { fill: '#7d8da6', texture: 'backslash' },
}
