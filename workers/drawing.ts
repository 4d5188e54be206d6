/** Pictures are drawn on threads of their own, so that the event loop stays free. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Piscina } from 'piscina'
import type { Picture, ThemeName } from '../src/contract.js'
import type { Drawing } from './drawing-thread.js'
import { packageRoot } from './engine/packageRoot.js'
import { FILM_LIMIT_BYTES } from './limits.js'

const THREAD = join(packageRoot(), 'dist', 'workers', 'drawing-thread.js')
/** Snippets run on the other cores. */
const THREADS = Math.ceil(availableParallelism() / 2)

const YOUNG_GENERATION_MB = 2

let threads: Piscina | null = null

/** Long enough for the next picture of a busy worker; what a burst took goes back to the system. */
const PURGE_AFTER_MS = '1000'

/**
 * resvg's allocator (mimalloc) keeps the memory of a picture for the next one. Given back after 10 ms, as it would be
 * otherwise, it comes in anew page by page, which on a virtual machine takes longer than the drawing. It reads this
 * once, from the process's own environment, when it is loaded.
 */
function keepWhatIsDrawnIn(): void {
  process.env.MIMALLOC_PURGE_DELAY ??= PURGE_AFTER_MS
}

/**
 * V8 gives new objects up to 48 MB of room where there are many; here it stays at what it begins with. That is looked
 * through more often, in a millisecond or two.
 */
function keepYoungGenerationSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1')
}

function started(): Piscina {
  keepWhatIsDrawnIn()
  keepYoungGenerationSmall()
  return new Piscina({
    filename: THREAD,
    minThreads: THREADS,
    maxThreads: THREADS,
    // A thread that sleeps in Atomics.wait between two pictures would never free the pixels of those before.
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
}

async function drawn(drawing: Drawing): Promise<Buffer> {
  threads ??= started()
  const { buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer> = await threads.run(drawing)
  return Buffer.from(buffer, byteOffset, byteLength)
}

/** A PNG 800 pixels wide; dark where no theme is named. */
export function draw(picture: Picture, theme?: ThemeName): Promise<Buffer> {
  return drawn({ picture, theme, frame: null })
}

/** The trailer of a GIF (GIF 89a, 27). */
const GIF_END = Buffer.from([0x3b])

/** How long a state is shown: its line is read, its change is looked for. The last one is what it all comes to. */
const SHOWN_MS = 1_200
const LAST_SHOWN_MS = 3_000

let before: Promise<unknown> = Promise.resolve()

/**
 * A GIF of all pictures, one after the other, for ever; within `most` bytes, for which some of them may be left out. One
 * film at a time, and frame by frame, so that other pictures are drawn in between.
 */
export function drawFilm(pictures: readonly Picture[], theme?: ThemeName, most = FILM_LIMIT_BYTES): Promise<Buffer> {
  const film = before.then(() => filmOf(pictures, theme, most))
  before = film.catch(() => {})
  return film
}

async function filmOf(pictures: readonly Picture[], theme: ThemeName | undefined, most: number): Promise<Buffer> {
  const frames: Buffer[] = []
  for (const [index, picture] of pictures.entries()) {
    const ms = index === pictures.length - 1 ? LAST_SHOWN_MS : SHOWN_MS
    frames.push(await drawn({ picture, theme, frame: { isFirst: index === 0, ms } }))
  }
  return Buffer.concat([...within(frames, most), GIF_END])
}

/** Every second one between the first and the last is left out until the rest fits. */
function within(frames: readonly Buffer[], most: number): readonly Buffer[] {
  const bytes = frames.reduce((sum, { length }) => sum + length, GIF_END.length)
  if (bytes <= most || frames.length <= 2) return frames
  const kept = frames.filter((_, index) => index % 2 === 0 || index === frames.length - 1)
  return within(kept.length < frames.length ? kept : [...frames.slice(0, 1), ...frames.slice(-1)], most)
}
