/** Where the app is taken out of a workspace, all goes that is kept of it: its token, what was settled there, what was asked there. */
import type { App, Context } from '@slack/bolt'
import { forget } from '../../forgetting.js'
import type { Gateway } from '../../gateway.js'
import { type Home, homeIn } from './home.js'
import { type Installations, queryFor } from './installations/installations.js'
import type { Workspaces } from './workspaces.js'

interface Kept {
  gateway: Gateway
  workspaces: Workspaces
  /** null: the app is installed once, by a token among the settings. */
  installations: Installations | null
}

async function forgetWorkspace({ gateway, workspaces, installations }: Kept, home: Home): Promise<void> {
  workspaces.drop(home)
  const community = home.team
  await gateway.settings.forget({ platform: 'slack', community })
  await forget(gateway, { platform: 'slack', community, user: null })
  if (home.enterprise !== null) await installations?.unuse(home.enterprise, community)
}

async function homesOf({ team, enterprise }: Home, installations: Installations | null): Promise<Home[]> {
  const teams = enterprise === null ? [] : await installations?.usedIn(enterprise)
  return [...new Set([team, ...(teams ?? [])])].map((each) => ({ team: each, enterprise }))
}

/**
 * The token goes first, so that answers on their way find none. Slack tells late, in any order, and several times: what
 * was installed since stays.
 */
async function remove(kept: Kept, home: Home, second: number): Promise<void> {
  const { installations } = kept
  if (await installations?.isSince(queryFor(home), second)) return
  await installations?.deleteInstallation(queryFor(home))
  for (const each of await homesOf(home, installations)) await forgetWorkspace(kept, each)
}

export function hearRemoval(app: App, kept: Kept): void {
  const { installations } = kept
  const removed = (context: Context, second: number) => remove(kept, homeIn(context), second)

  // Slack does not say where an organization used it when it is gone.
  app.use(async ({ context, next }) => {
    if (context.botToken) await installations?.use(homeIn(context))
    await next()
  })

  app.event('app_uninstalled', ({ body, context }) => removed(context, body.event_time))

  // Of people's own tokens there are none here.
  app.event('tokens_revoked', async ({ body, event, context }) => {
    if (event.tokens.bot?.length) await removed(context, body.event_time)
  })

  // An organization takes it out of some of its workspaces.
  app.event('team_access_revoked', async ({ event, context }) => {
    const enterprise = context.enterpriseId ?? null
    for (const team of event.team_ids) await forgetWorkspace(kept, { team, enterprise })
  })
}
