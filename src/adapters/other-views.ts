import { takesWords } from '../../commands/command.js'
import { type Command, commands } from '../../commands/index.js'
import { commandNamed } from '../../commands/named.js'
import { readyNamed } from '../../commands/ready.js'
import type { Request } from '../contract.js'
import { sidesOf } from '../snippet/sides.js'

/** Other views of the same code: of a single program, not of words or of several side by side. */
export function otherViews({ command, code }: Pick<Request, 'command' | 'code'>): Command[] {
  const here = commandNamed(command)
  const isProgram = !takesWords(here) && sidesOf(code).length === 1 && readyNamed(here, code) === null
  return isProgram ? commands.filter((one) => one.name !== command && !takesWords(one) && !one.sides) : []
}
