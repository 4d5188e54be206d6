import { StoreError, UsageError } from '../errors.js'
import { ENTRY_LIMIT_BYTES } from './limits.js'
import type { Entry } from './store.js'

/** Throws `StoreError` (`entry-too-large`) for what no store should hold, `UsageError` for what is none. */
export function requireKeepable({ value, keptMs, owner }: Entry): void {
  if (value.length > ENTRY_LIMIT_BYTES) {
    const sizes = `${value.length} bytes are more than the ${ENTRY_LIMIT_BYTES} that an entry may have`
    throw new StoreError('entry-too-large', `${sizes}; keep less`)
  }
  if (!Number.isSafeInteger(keptMs) || keptMs < 1) {
    throw new UsageError(
      'entry-time-wrong',
      `${keptMs} ms are no time to keep something; give a whole number from 1 on`,
    )
  }
  if (owner === '') throw new UsageError('entry-owner-empty', 'an owner without a name; give null for nobody')
}

/** Runs `action`; what fails for another reason than our own check means that the store is not there. */
export async function reaching<T>(what: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action()
  } catch (cause) {
    if (cause instanceof StoreError) throw cause
    throw new StoreError('store-unreachable', `${what} cannot be used; see to it that it is there`, { cause })
  }
}
