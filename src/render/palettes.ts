/** What the colours of a picture are in each theme. All that carries text has 4.5:1 to it, as WCAG 2.2 (1.4.3) asks. */
import type { Role, ThemeName } from '../contract.js'

/** What a colour is for. */
export type Use =
  | 'card'
  | 'panel'
  | 'line'
  | 'bright'
  | 'plain'
  | 'dim'
  | 'ink'
  | 'name'
  | 'yes'
  | 'no'
  | 'foreign'
  | 'before'
  | 'hollow'

export interface Palette {
  uses: Readonly<Record<Use, string>>
  /** Okabe and Ito's hues, made brighter for a dark ground and darker for a light one; objects take them in order. */
  objects: readonly string[]
  roles: Readonly<Record<Role, string>>
}

export const palettes: Readonly<Record<ThemeName, Palette>> = {
  /** A card of its own: it stands as well on Discord's dark as on Slack's white. */
  dark: {
    uses: {
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
      before: '#54647d',
      hollow: '#3d4b61',
    },
    objects: ['#6cc0f5', '#f5b13d', '#4fd1a1', '#f29ccb', '#f4e66a', '#b9a5ff'],
    roles: {
      gc: '#b8c4d6',
      refcount: '#6cc0f5',
      type: '#f29ccb',
      size: '#f4e66a',
      field: '#9aa9e8',
      payload: '#4fd1a1',
      reference: '#f5b13d',
      table: '#d9a273',
      spare: '#c6d2e4',
      hidden: '#ff9d7a',
      rounding: '#7d8da6',
    },
  },
  light: {
    uses: {
      card: '#ffffff',
      panel: '#f2f5fa',
      line: '#dbe2ed',
      bright: '#0c1220',
      plain: '#263044',
      dim: '#4c596f',
      ink: '#ffffff',
      name: '#7d5a00',
      yes: '#006b4c',
      no: '#b03a12',
      foreign: '#9c3b1c',
      before: '#a3b0c4',
      hollow: '#8593a8',
    },
    objects: ['#0064a6', '#a84b00', '#00735a', '#b0307e', '#5e5600', '#6545c4'],
    roles: {
      gc: '#56637a',
      refcount: '#0064a6',
      type: '#b0307e',
      size: '#5e5600',
      field: '#4a5bb8',
      payload: '#00735a',
      reference: '#a84b00',
      table: '#85552a',
      spare: '#5a6a84',
      hidden: '#b03a12',
      rounding: '#66758c',
    },
  },
}
