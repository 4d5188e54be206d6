/** What the threads of drawing.ts run: a picture comes in, a PNG goes out. */
export { drawPng as default } from '../src/render/index.js'
