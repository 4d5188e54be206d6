/** The list of commands: adapters register from it, the terminal makes its help from it. */
import { alloc } from './alloc.js'
import type { Command } from './command.js'
import { is } from './is.js'
import { profile } from './profile.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

export type { Command } from './command.js'

export const commands: readonly Command[] = [refcount, sizeof, is, alloc, profile]
