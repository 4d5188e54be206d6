import { UsageError } from '../../errors.js'
import type { Store } from '../../store/store.js'

const PREFIX = 'picture-'
const FILE = /^([\w-]{22})\.png$/

/** `/pictures/ID.png`, for a picture that the worker keeps as `picture-ID`. */
export function pictureUrl(key: string): string {
  return `/pictures/${key.slice(PREFIX.length)}.png`
}

/** Throws `UsageError` (`no-such-picture`) for one that never was or is gone. */
export async function pictureIn(store: Store, file: string): Promise<Buffer> {
  const id = FILE.exec(file)?.[1]
  const png = id === undefined ? null : await store.get(`${PREFIX}${id}`)
  if (png) return png
  throw new UsageError('no-such-picture', 'This picture is not here, or not any more. Run the code again.')
}
