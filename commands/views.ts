/** The commands that look at a program. */
import type { SeenAnalysis } from '../src/contract.js'
import { alloc } from './alloc.js'
import type { Command } from './command.js'
import { compare } from './compare.js'
import { gc } from './gc.js'
import { heap } from './heap.js'
import { is } from './is.js'
import { leaks } from './leaks.js'
import { profile } from './profile.js'
import { refcount } from './refcount.js'
import { sizeof } from './sizeof.js'

export const views: readonly Command[] = [heap, refcount, sizeof, is, gc, alloc, compare, profile, leaks]

/** Whose analysis it is. */
export function viewOf({ analysis }: Pick<SeenAnalysis, 'analysis'>): Command {
  const found = views.find((view) => view.analysis === analysis)
  if (!found) throw new Error(`no view shows the analysis ${analysis}`)
  return found
}
