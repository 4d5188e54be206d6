import { examples } from '../../../commands/examples.js'
import { commands } from '../../../commands/index.js'
import type { Catalogue } from './api.js'

/** What a page's menus are filled from. */
export function catalogueOf(pythons: Catalogue['pythons']): Catalogue {
  const told = commands.map(({ name, label, summary, help, options, example, sides }) => {
    return { name, label, summary, help, options, example, ...(sides ? { sides } : {}) }
  })
  return { commands: told, examples, pythons }
}
