/** What addresses are mixed with before they become askers: another one each day, and the same for all gateways. */
import { randomBytes } from 'node:crypto'
import { KEPT_MS } from '../../retention.js'
import type { Store } from '../../store/store.js'

/** Every day has its own, and is known while anything may be kept that was asked on it. */
export const SALT_KEPT_MS = 2 * KEPT_MS
const SALT_BYTES = 16

/** `page-salt-2026-11-25` */
function keyOf(atMs: number): string {
  return `page-salt-${new Date(atMs).toISOString().slice(0, 10)}`
}

export function saltOfToday(store: Store): Promise<Buffer> {
  return store.setOnce(keyOf(Date.now()), { value: randomBytes(SALT_BYTES), keptMs: SALT_KEPT_MS, owner: null })
}

/** Of today and yesterday (UTC), where anybody asked. */
export async function saltsInUse(store: Store): Promise<Buffer[]> {
  const now = Date.now()
  const salts = await Promise.all([now, now - KEPT_MS].map((atMs) => store.get(keyOf(atMs))))
  return salts.flatMap((salt) => salt ?? [])
}
