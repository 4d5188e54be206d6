/** What the API answers with, as both of its sides know it. */
import type { Command } from '../../../commands/command.js'
import type { Example } from '../../../commands/examples.js'
import type { Analysis, Reply } from '../../contract.js'

/** To a question. */
export interface Shown {
  reply: Reply
  pictures: { url: string; alt: string }[]
  /** One of each Python where all were asked. */
  analysis: Analysis | Analysis[]
}

/** To what can be asked: the commands' own data, ready examples, and the Pythons, newest first. */
export interface Catalogue {
  commands: Pick<Command, 'name' | 'label' | 'summary' | 'help' | 'options' | 'example' | 'sides'>[]
  examples: readonly Example[]
  pythons: { version: string; minor: string }[]
}
