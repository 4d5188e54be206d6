/** Where the app is installed that somebody speaks to; an answer goes out from there, by the token of there. */
import type { Context } from '@slack/bolt'
import type { Job } from '../../contract.js'

export interface Home {
  /** The workspace; in a channel that several share, the one where the app is installed. */
  team: string
  /** The organization, where the app is installed for all of it at once; null: for the workspace alone. */
  enterprise: string | null
}

/** As Bolt made it out: https://docs.slack.dev/apis/events-api/#authorizations. Of an organization's app Slack may name no workspace. */
export function homeIn(context: Pick<Context, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>): Home {
  const { teamId: team, enterpriseId: enterprise, isEnterpriseInstall } = context
  const isWhole = isEnterpriseInstall || !team || team === enterprise
  return { team: team ?? enterprise ?? '', enterprise: (isWhole && enterprise) || null }
}

/** Of a job, whose delivery names it. */
export function homeOf({ request, delivery }: Job): Home {
  return { team: delivery.team ?? request.asker.community ?? '', enterprise: delivery.enterprise ?? null }
}

export function namedIn({ team, enterprise }: Home): { team: string; enterprise?: string } {
  return enterprise === null ? { team } : { team, enterprise }
}
