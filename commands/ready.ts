/** What stands behind the name of ready code, or between several snippets in one message. */
import { sideBySide } from '../src/snippet/sides.js'
import type { Command, Ready } from './command.js'

/** The command's ready code of that name; null where there is none. */
export function readyNamed({ sides }: Pick<Command, 'sides'>, name: string): Ready | null {
  const wanted = name.trim().toLowerCase()
  return sides?.ready.find((one) => one.name === wanted) ?? null
}

/** The code that is meant: what is ready under that name, or the code itself. */
export function codeFor(command: Pick<Command, 'sides'>, code: string): string {
  return readyNamed(command, code)?.code ?? code
}

/** Blocks of one message are one program, as they were written one after the other, or sides to compare. */
export function codeOf(blocks: readonly string[], command: Pick<Command, 'sides'> | null): string {
  return command?.sides ? sideBySide(blocks) : blocks.join('\n\n')
}
