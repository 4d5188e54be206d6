import { UsageError } from '../src/errors.js'
import { type Command, commands } from './index.js'

/** Throws `UsageError` (`no-such-command`), in words for whoever asks. */
export function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name)
  if (found) return found
  const names = commands.map((command) => command.name).join(', ')
  throw new UsageError('no-such-command', `There is no command ${JSON.stringify(name)}; there are ${names}.`)
}
