/** Pictures are drawn on threads of their own, so that the event loop stays free. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Piscina } from 'piscina'
import type { Picture } from '../src/contract.js'
import { packageRoot } from './engine/packageRoot.js'

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

/** A PNG 800 pixels wide. */
export async function draw(picture: Picture): Promise<Buffer> {
  threads ??= started()
  const { buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer> = await threads.run(picture)
  return Buffer.from(buffer, byteOffset, byteLength)
}
