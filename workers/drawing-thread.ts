/** What the threads of drawing.ts run: a picture comes in, a PNG goes out. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { move } from 'piscina'
import type { Picture } from '../src/contract.js'
import { drawPng } from '../src/render/index.js'

setFlagsFromString('--expose-gc')
const collect: (options: { type: 'minor' }) => void = runInNewContext('gc')

/**
 * V8 sees of a picture's 6 MB of pixels only the few bytes that lead to them and would be in no hurry; what it made last
 * is found quickly.
 */
export default function draw(picture: Picture) {
  const png = drawPng(picture)
  collect({ type: 'minor' })
  return move(new Uint8Array(png.buffer, png.byteOffset, png.byteLength))
}
