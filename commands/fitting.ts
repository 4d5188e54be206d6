import { mask } from '../src/snippet/mask.js'
import type { Command } from './command.js'
import { is } from './is.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

/** The command that fits bare code best, for those who name none; what strings and comments say does not count. */
export function fittingCommand(code: string): Command {
  const seen = mask(code)
  if (/\bis\b/.test(seen)) return is
  return /\bgetsizeof\b/.test(seen) ? sizeof : refcount
}
