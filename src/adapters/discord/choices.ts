import { commands } from '../../../commands/index.js'
import { CHOICES_LIMIT } from './limits.js'

export interface Choice {
  name: string
  value: string
}

/** The one word that keeps clear of everybody's `/help` and `/settings`. */
export const ROOT = 'ouro'

/** Each view by what learners call it, beside its name. */
export const views: readonly Choice[] = commands.map(({ name, label }) => ({ name: `${label} (${name})`, value: name }))

/** The Pythons that answer now, newest first. */
export function pythonChoices(pythons: readonly { version: string; minor: string }[]): Choice[] {
  const each = pythons.map(({ version, minor }) => ({ name: `Python ${version}`, value: minor }))
  const newest = { name: 'The newest Python', value: 'default' }
  return [newest, { name: 'All of them, compared', value: 'all' }, ...each].slice(0, CHOICES_LIMIT)
}
