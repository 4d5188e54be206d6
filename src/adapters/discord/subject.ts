/** What a part of the settings' panel is about, and its id, which brings that back when it is used. */
import type { Scope } from '../../settings/settings.js'

/** A channel or a thread; null: the whole server. */
export interface Subject {
  channel: string | null
}

const ID = /^settings-(server|\d+)-(\w+)$/

/** `part`: a setting's name, or what a button does. */
export function partId({ channel }: Subject, part: string): string {
  return `settings-${channel ?? 'server'}-${part}`
}

/** null for what is no part of the panel. */
export function partOf(customId: string): { subject: Subject; part: string } | null {
  const [, where, part] = ID.exec(customId) ?? []
  if (where === undefined || part === undefined) return null
  return { subject: { channel: where === 'server' ? null : where }, part }
}

export function scopeOf({ channel }: Subject, community: string): Scope {
  return { platform: 'discord', community, channel }
}
