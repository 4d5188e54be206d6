import { z } from 'zod'
import { UsageError } from '../errors.js'
import { communityOwner, ownerOf } from '../owner.js'
import { type Records, Shelf } from '../records/records.js'
import { textsIn } from '../texts/texts.js'
import { Case } from './case.js'
import { DAY_MS, KEPT_CASES_DAYS } from './limits.js'

export const Vote = z.object({ case: z.string(), helpful: z.boolean() })
export type Vote = z.infer<typeof Vote>

type Community = Pick<Case, 'platform' | 'community'>

function named({ platform, community }: Community): string {
  return `${platform}-${community}`
}

/** A community's, and a user's where it is about one: whoever of them is forgotten, it goes. */
function owners(place: Community, user: string): string[] {
  return [ownerOf({ ...place, user }), communityOwner(place) ?? '']
}

/** The cases of each community and the votes on them, for KEPT_CASES_DAYS. */
export class Cases {
  constructor(private readonly records: Records) {}

  get(place: Community, id: string): Promise<Case | null> {
    return this.#shelf(place).get(id)
  }

  /** Throws `UsageError` (`gone`). */
  async require(place: Community, id: string): Promise<Case> {
    const found = await this.get(place, id)
    if (!found) throw new UsageError('gone', textsIn().help.gone)
    return found
  }

  /** Those that are too old go. */
  async add(fresh: Case): Promise<void> {
    await this.#fade(fresh)
    await this.#shelf(fresh).update(fresh.id, owners(fresh, fresh.user), () => fresh)
  }

  async drop(gone: Case): Promise<void> {
    await this.#shelf(gone).update(gone.id, owners(gone, gone.user), () => null)
  }

  /** Whether it was at one of the stages, and is as `to` says from now on: of several who try, one hears yes. */
  async turn({ user, ...found }: Case, from: readonly Case['stage'][], to: Case['stage']): Promise<boolean> {
    let turned = false
    await this.#shelf(found).update(found.id, owners(found, user), (there) => {
      turned = there !== null && from.includes(there.stage)
      return there && turned ? { ...there, stage: to } : there
    })
    return turned
  }

  /** One a person, who may change it. */
  async vote(place: Case, user: string, helpful: boolean): Promise<void> {
    const name = `${place.id} ${user}`
    await this.#votes(place).update(name, owners(place, user), () => ({ case: place.id, helpful }))
  }

  async all(place: Community): Promise<{ cases: Case[]; votes: Vote[] }> {
    const [cases, votes] = await Promise.all([this.#shelf(place).all(), this.#votes(place).all()])
    return { cases: [...cases.values()], votes: [...votes.values()] }
  }

  async #fade({ at, ...place }: Case): Promise<void> {
    const cases = await this.#shelf(place).all()
    const old = [...cases.values()].filter((one) => at - one.at > KEPT_CASES_DAYS * DAY_MS)
    if (old.length === 0) return
    const gone = new Set(old.map(({ id }) => id))
    await Promise.all(old.map((one) => this.drop(one)))
    for (const [name, vote] of await this.#votes(place).all()) {
      const [, user = ''] = name.split(' ')
      if (gone.has(vote.case)) await this.#votes(place).update(name, owners(place, user), () => null)
    }
  }

  #shelf(place: Community): Shelf<Case> {
    return new Shelf(this.records, `help-cases-${named(place)}`, Case)
  }

  #votes(place: Community): Shelf<Vote> {
    return new Shelf(this.records, `help-votes-${named(place)}`, Vote)
  }
}
