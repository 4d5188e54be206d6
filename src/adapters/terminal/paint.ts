import { styleText } from 'node:util'
import type { Config } from '../../config.js'

type Style = Parameters<typeof styleText>[0]

/** How this run writes: `paint` colours text or leaves it as it is; `columns` is the width in cells. */
export interface Look {
  paint(style: Style, text: string): string
  columns: number
}

const DEFAULT_COLUMNS = 80
/** A terminal that does not know its width says 0. */
const MIN_COLUMNS = 40
/** Longer lines of prose are hard to read. */
const MAX_COLUMNS = 110

/** Colours and width for a stream: `output` is standard output or standard error. */
export function lookOf(config: Config, output: { isTTY?: boolean; columns?: number }): Look {
  const coloured = config.colour === 'always' || (config.colour === 'terminal' && output.isTTY === true)
  return {
    paint: (style, text) => (coloured && text !== '' ? styleText(style, text, { validateStream: false }) : text),
    columns: Math.max(MIN_COLUMNS, Math.min(MAX_COLUMNS, config.columns || output.columns || DEFAULT_COLUMNS)),
  }
}
