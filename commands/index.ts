/** The list of commands: adapters register from it, the terminal makes its help from it. */
import type { Command } from './command.js'
import { is } from './is.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

export type { AnalysisOf, Command, CommandOption } from './command.js'

export const commands: readonly Command[] = [refcount, sizeof, is]

/** The command of that name, or undefined. */
export function commandNamed(name: string): Command | undefined {
  return commands.find((command) => command.name === name)
}
