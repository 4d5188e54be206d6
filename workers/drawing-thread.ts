/** What the threads of drawing.ts run: a picture comes in, a PNG goes out. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { move } from 'piscina'
import type { Picture } from '../src/contract.js'
import { drawPng } from '../src/render/index.js'

/** A picture's 6 MB of pixels are nothing to V8, which sees the few bytes that lead to them and is in no hurry. */
const COLLECT_EVERY_PICTURES = 2

setFlagsFromString('--expose-gc')
const collect: () => void = runInNewContext('gc')
let drawn = 0

export default function draw(picture: Picture) {
  const png = drawPng(picture)
  drawn += 1
  if (drawn % COLLECT_EVERY_PICTURES === 0) collect()
  return move(new Uint8Array(png.buffer, png.byteOffset, png.byteLength))
}
