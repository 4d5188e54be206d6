import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { channelNameOf, communityOwner } from '../owner.js'
import { type Records, Shelf } from '../records/records.js'
import { HOUR_MS } from './limits.js'
import type { Place } from './place.js'

/** When there were answers, each with a name that says nothing. */
const Hour = z.array(z.object({ name: z.string(), at: z.number().int() }))
type Hour = z.infer<typeof Hour>

function within(hour: Hour | null, now: number): Hour {
  return (hour ?? []).filter(({ at }) => now - at < HOUR_MS)
}

/** How many answers a channel had within the last hour, over all gateways. */
export class Hours {
  readonly #shelf: Shelf<Hour>

  constructor(records: Records) {
    this.#shelf = new Shelf(records, 'help-hours', Hour)
  }

  async isFull(place: Place, most: number, now: number): Promise<boolean> {
    return within(await this.#shelf.get(channelNameOf(place, place.channel)), now).length >= most
  }

  /** Counts one more; false where there are as many as there may be, and nothing is counted. */
  async take(place: Place, most: number, now: number): Promise<boolean> {
    const name = randomUUID()
    const hour = await this.#change(place, (there) => {
      const last = within(there, now)
      return last.length < most ? [...last, { name, at: now }] : last
    })
    return hour.some((one) => one.name === name)
  }

  async #change(place: Place, change: (there: Hour | null) => Hour): Promise<Hour> {
    const owner = communityOwner(place) ?? ''
    return (await this.#shelf.update(channelNameOf(place, place.channel), [owner], change)) ?? []
  }
}
