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

/**
 * Whoever manages the server, or has the role that is settled for it. Where none is settled, Discord's own word counts,
 * which offers the command to nobody else unless the server's Integrations say so. Resolves to the server's id. Throws
 * `UsageError` (`not-an-editor`).
 */
export async function requireEditor(by: Member, settings: Pick<Settings, 'of'>): Promise<string> {
  const { guildId: community, memberPermissions } = by
  const refusal = new UsageError('not-an-editor', textsIn('en').refusals.notAnEditor)
  if (community === null) throw refusal
  if (memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return community
  const { editorRole } = await settings.of({ platform: 'discord', community, channel: null })
  if (editorRole === undefined || rolesOf(by).includes(editorRole)) return community
  throw refusal
}
