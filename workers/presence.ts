/** Which Pythons answer: workers say it, through the store, and gateways read it. */
import { z } from 'zod'
import type { Store } from '../src/store/store.js'
import type { Python } from './engine/pythons.js'
import { PYTHONS_KEPT_MS, PYTHONS_TOLD_EVERY_MS } from './limits.js'

const KEY = 'pythons'

const Present = z.array(z.object({ version: z.string(), minor: z.string() }))
export type Present = z.infer<typeof Present>

/** Newest first; none where no worker has been heard of lately. Throws when the store cannot be reached. */
export async function presentPythons(store: Store): Promise<Present> {
  const value = await store.get(KEY)
  return value ? Present.parse(JSON.parse(value.toString())) : []
}

/** Says so now and again and again; resolves, once it has been said, to how to stop. */
export async function tellPythons(
  pythons: readonly Pick<Python, 'version' | 'minor'>[],
  store: Store,
): Promise<() => void> {
  const value = Buffer.from(JSON.stringify(pythons.map(({ version, minor }) => ({ version, minor }))))
  const tell = () => store.set(KEY, { value, keptMs: PYTHONS_KEPT_MS, owner: null })
  await tell()
  // One that fails is made up for by the next; that the store is away is told by whoever needs it.
  const timer = setInterval(() => tell().catch(() => {}), PYTHONS_TOLD_EVERY_MS)
  return () => clearInterval(timer)
}
