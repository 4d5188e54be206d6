import type { Round, Stage } from './round.js'
import { owners, type Shelves } from './shelves.js'

/** Changes a round where it is still at that stage; null: somebody was quicker. */
export async function changed(
  round: Round,
  stage: Stage,
  { rounds }: Pick<Shelves, 'rounds'>,
  change: (there: Round) => Round,
): Promise<Round | null> {
  let isOurs = false
  const after = await rounds.update(round.id, owners(round), (there) => {
    isOurs = there?.stage === stage
    return there && isOurs ? change(there) : there
  })
  return isOurs ? after : null
}
