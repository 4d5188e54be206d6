/** The links by which the bot comes to somebody. https://docs.discord.com/developers/topics/oauth2 */
import { ApplicationIntegrationType, OAuth2Scopes } from 'discord.js'
import { NEEDED } from './permissions.js'

const AUTHORIZE = 'https://discord.com/oauth2/authorize'

export interface Invitation {
  /** To a server, with the permissions that answers to mentions need, and no more. */
  server: string
  /** Of one person, who has the commands wherever they are. */
  person: string
}

/** `application`: its id. */
export function invitationOf(application: string): Invitation {
  const link = (type: ApplicationIntegrationType, scopes: OAuth2Scopes[], more: Record<string, string> = {}) => {
    const query = { client_id: application, integration_type: String(type), scope: scopes.join(' '), ...more }
    return `${AUTHORIZE}?${new URLSearchParams(query)}`
  }
  const { ApplicationsCommands, Bot } = OAuth2Scopes
  return {
    server: link(ApplicationIntegrationType.GuildInstall, [Bot, ApplicationsCommands], { permissions: String(NEEDED) }),
    person: link(ApplicationIntegrationType.UserInstall, [ApplicationsCommands]),
  }
}
