/** What the threads of drawing.ts run: a picture comes in, a PNG or a frame of a GIF goes out. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { move } from 'piscina'
import type { Picture, ThemeName } from '../src/contract.js'
import { drawGifFrame, drawPng } from '../src/render/index.js'

export interface Drawing {
  picture: Picture
  theme: ThemeName | undefined
  /** null: a PNG. */
  frame: { isFirst: boolean; ms: number } | null
}

setFlagsFromString('--expose-gc')
const collect: (options?: { type: 'minor' }) => void = runInNewContext('gc')

/**
 * V8 sees of a picture's 6 MB of pixels only the few bytes that lead to them and would be in no hurry; what it made last
 * is found quickly. A frame leaves more behind.
 */
export default function draw({ picture, theme, frame }: Drawing) {
  const bytes = frame ? drawGifFrame(picture, frame, theme) : drawPng(picture, theme)
  if (frame) collect()
  else collect({ type: 'minor' })
  return move(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
