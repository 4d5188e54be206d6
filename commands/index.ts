/** The list of commands: adapters register from it, the terminal makes its help from it. */
import { ask } from './ask.js'
import { claim } from './claim.js'
import type { Command } from './command.js'
import { views } from './views.js'

export type { Command } from './command.js'

export const commands: readonly Command[] = [...views, claim, ask]
