import { commands } from '../../../commands/index.js'
import { textsIn } from '../../texts/texts.js'

/** What `/ouro help` says. */
export function helpFor(command: string): string {
  return textsIn().commands.slackHelp(command, commands)
}
