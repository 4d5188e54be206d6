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

/** A picture's 6 MB of pixels are nothing to V8, which sees the few bytes that lead to them and is in no hurry. */
const COLLECT_EVERY_PICTURES = 2

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
let drawn = 0

export default function draw({ picture, theme, frame }: Drawing) {
  const bytes = frame ? drawGifFrame(picture, frame, theme) : drawPng(picture, theme)
  drawn += 1
  if (drawn % COLLECT_EVERY_PICTURES === 0 || frame) collect()
  return move(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
