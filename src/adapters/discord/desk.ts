import type { OnFault } from '../../errors.js'
import type { Gateway } from '../../gateway.js'
import type { Moderators } from '../../moderation/reports.js'
import type { Intake } from './intake.js'
import type { Teller } from './teller.js'
import type { Wire } from './wire.js'

/** What interactions are attended to with. */
export interface Desk {
  gateway: Gateway
  /** The page's address; null where nobody knows it. */
  pageUrl: string | null
  /** The channel to which answers are reported that somebody calls wrong; null: none. */
  reports: string | null
  moderators: Moderators
  wire: Wire
  /** Whether Discord tells what messages say that do not mention the bot. */
  isReading: boolean
  intake: Intake
  teller: Teller
  onFault: OnFault
}
