import { type BaseInteraction, PermissionFlagsBits } from 'discord.js'
import { UsageError } from '../../errors.js'
import type { Settings } from '../../settings/settings.js'
import { textsIn } from '../../texts/texts.js'

export type Member = Pick<BaseInteraction, 'member' | 'memberPermissions' | 'guildId'>

/** Ids of the roles that somebody has in the server where they do something. */
export function rolesOf({ member }: Pick<Member, 'member'>): string[] {
  const roles = member?.roles ?? []
  return Array.isArray(roles) ? roles : [...roles.cache.keys()]
}

function refusal(): UsageError {
  return new UsageError('not-an-editor', textsIn().refusals.notAnEditor.discord)
}

/**
 * Whoever manages the server, or has the role that is settled for it. Resolves to the server's id. Throws `UsageError`
 * (`not-an-editor`).
 */
export async function requireManager(by: Member, settings: Pick<Settings, 'of'>): Promise<string> {
  const { guildId: community, memberPermissions } = by
  if (community === null) throw refusal()
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return community
  const { editorRole } = await settings.of({ platform: 'discord', community, channel: null })
  if (editorRole !== undefined && rolesOf(by).includes(editorRole)) return community
  throw refusal()
}

/**
 * As `requireManager`, of a command that Discord offers to nobody else unless the server's Integrations say so: where no
 * role is settled, Discord's own word counts.
 */
export async function requireEditor(by: Member, settings: Pick<Settings, 'of'>): Promise<string> {
  const { guildId: community } = by
  if (community === null) throw refusal()
  const { editorRole } = await settings.of({ platform: 'discord', community, channel: null })
  return editorRole === undefined ? community : requireManager(by, settings)
}
