/** Pictures are drawn on threads of their own, so that the event loop stays free. */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Piscina } from 'piscina'
import type { Picture } from '../src/contract.js'
import { packageRoot } from './engine/packageRoot.js'

const THREAD = join(packageRoot(), 'dist', 'workers', 'drawing-thread.js')
/** Snippets run on the other cores; each thread keeps some 60 MB. */
const THREADS = Math.ceil(availableParallelism() / 2)
/** Small, so that it is looked through often: the pixels that hang on what is found there go with it. */
const YOUNG_GENERATION_MB = 2

let threads: Piscina | null = null

/**
 * resvg's allocator (mimalloc) keeps the memory of a picture for the next one. Given back after 10 ms, as it would be
 * otherwise, it comes in anew page by page, which on a virtual machine takes longer than the drawing. It reads this once,
 * from the process's own environment, when it is loaded.
 */
function started(): Piscina {
  process.env.MIMALLOC_PURGE_DELAY ??= '-1'
  return new Piscina({
    filename: THREAD,
    minThreads: THREADS,
    maxThreads: THREADS,
    // A thread that sleeps in Atomics.wait between two pictures never frees the pixels of those before.
    atomics: 'disabled',
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  })
}

/** A PNG 800 pixels wide. */
export async function draw(picture: Picture): Promise<Buffer> {
  threads ??= started()
  return Buffer.from(await threads.run(picture))
}
