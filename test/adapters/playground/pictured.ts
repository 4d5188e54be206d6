/** The picture of a question that was picked at random: some of the bank have none. */
import { expect } from 'vitest'
import type { Shown } from '../../../src/adapters/playground/api.js'
import type { Reply } from '../../../src/contract.js'
import type { House } from './house.js'

/** There is a picture, and it can be fetched, exactly where the reply has words for it. */
export async function expectPictured(pictures: Shown['pictures'] | undefined, { alt }: Reply, { address }: House) {
  expect(pictures?.map((picture) => picture.alt)).toEqual(alt === '' ? [] : [alt])
  for (const { url } of pictures ?? []) {
    const { status, headers } = await fetch(address + url)
    expect([status, headers.get('Content-Type')]).toEqual([200, 'image/png'])
  }
}
