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
  /** The page of the course that it is, as `positionWritten`. */
  lesson?: string
}

const SAID = 'yes'

/** Without those that there are none of. */
function known(texts: { source?: string | undefined; lesson?: string | undefined }): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

function sayings(facts: Record<string, boolean>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).flatMap(([name, holds]) => (holds ? [[name, SAID]] : [])))
}

export function deliveryOf({ place: { way, ...ids }, source, lesson, ...facts }: Errand): Job['delivery'] {
  return { way, ...ids, ...sayings(facts), ...known({ source, lesson }) }
}

export function errandOf({ delivery }: Pick<Job, 'delivery'>): Errand {
  const { way, application = '', token = '', channel = '', message = '', source, lesson } = delivery
  const place: Place = way === 'channel' ? { way, channel, message } : { way: 'interaction', application, token }
  const said = (name: string) => delivery[name] === SAID
  const facts = {
    hidden: said('hidden'),
    inPlace: said('inPlace'),
    shareable: said('shareable'),
    predict: said('predict'),
  }
  return { place, ...facts, ...known({ source, lesson }) }
}
