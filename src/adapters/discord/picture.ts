import type { Given } from '../../contract.js'
import type { Store } from '../../store/store.js'
import type { Picture } from './message.js'

/** An answer's picture as a file of that name; one that is gone from the store leaves the words. */
export async function pictureOf({ pictures }: Given['outcome'], name: string, store: Store): Promise<Picture | null> {
  const [drawn] = pictures
  const bytes = drawn ? await store.get(drawn.key) : null
  if (!drawn || !bytes) return null
  const { alt, type } = drawn
  return { filename: `${name}.${type.slice('image/'.length)}`, bytes, type, alt }
}
