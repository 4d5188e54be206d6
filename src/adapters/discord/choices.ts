import { commands } from '../../../commands/index.js'
import { textsIn } from '../../texts/texts.js'
import { CHOICES_LIMIT } from './limits.js'

export interface Choice {
  name: string
  value: string
}

/** The one word that keeps clear of everybody's `/help` and `/settings`. */
export const ROOT = 'ouro'

/** `ask` under the one word, too. */
export const ASK = 'ouro-ask'

/** Each view by what learners call it, beside its name. */
export const views: readonly Choice[] = commands.map(({ name, label }) => ({ name: `${label} (${name})`, value: name }))

/** The Pythons that answer now, newest first. */
export function pythonChoices(pythons: readonly { version: string; minor: string }[]): Choice[] {
  const { forms, values } = textsIn()
  const each = pythons.map(({ version, minor }) => ({ name: values.python(version), value: minor }))
  const newest = { name: forms.newestPython, value: 'default' }
  return [newest, { name: forms.allCompared, value: 'all' }, ...each].slice(0, CHOICES_LIMIT)
}
