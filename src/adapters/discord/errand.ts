/** Where a job's answer goes, and what it finds there. */
import type { Job } from '../../contract.js'

/** A message of ours: that of an interaction, for as long as its token is good, or any in a channel. */
export type Place =
  | { way: 'interaction'; application: string; token: string }
  | { way: 'channel'; channel: string; message: string }

export interface Errand {
  place: Place
  /** Only one person sees the message. */
  hidden: boolean
  /** The message shows an answer already, which stays when there is no other. */
  inPlace: boolean
  /** The answer has been seen by its asker alone, who may want to show it to others. */
  shareable: boolean
  /** Its question is shown first, where it has one. */
  predict: boolean
  /** The message that is answered, where somebody wrote one to the bot. */
  source?: string
}

const SAID = 'yes'

function sayings(facts: Record<string, boolean>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, holds]) => (holds ? [[name, SAID]] : [])))
}

export function deliveryOf({ place: { way, ...ids }, source, ...facts }: Errand): Job['delivery'] {
  return { way, ...ids, ...sayings(facts), ...(source === undefined ? {} : { source }) }
}

export function errandOf({ delivery }: Pick<Job, 'delivery'>): Errand {
  const { way, application = '', token = '', channel = '', message = '', source } = delivery
  const place: Place = way === 'channel' ? { way, channel, message } : { way: 'interaction', application, token }
  const said = (name: string) => delivery[name] === SAID
  const facts = {
    hidden: said('hidden'),
    inPlace: said('inPlace'),
    shareable: said('shareable'),
    predict: said('predict'),
  }
  return { place, ...facts, ...(source === undefined ? {} : { source }) }
}
