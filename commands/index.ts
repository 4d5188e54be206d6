/** The list of commands: adapters register from it, the terminal makes its help from it. */
import { alloc } from './alloc.js'
import { claim } from './claim.js'
import type { Command } from './command.js'
import { compare } from './compare.js'
import { gc } from './gc.js'
import { heap } from './heap.js'
import { is } from './is.js'
import { leaks } from './leaks.js'
import { profile } from './profile.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

export type { Command } from './command.js'

export const commands: readonly Command[] = [heap, refcount, sizeof, is, gc, leaks, claim, compare, alloc, profile]
