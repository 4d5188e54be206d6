/** Where in a run a state is. */
import { clip, code as inCode } from './words.js'

const CODE_CHARACTERS = 60

/** `short`: "3 of 9 · line 4"; `whole`: the same with the statement. `state` from 0. */
export function placeInRun(
  state: number,
  states: number,
  { line, code }: { line: number | null; code: string },
): { short: string; whole: string } {
  const count = `${state + 1} of ${states}`
  if (line === null)
    return { short: count, whole: `${count} · ${clip(code.replace(/^\((.*)\)$/u, '$1'), CODE_CHARACTERS)}` }
  const short = `${count} · line ${line}`
  return { short, whole: code.trim() === '' ? short : `${short}: ${inCode(code, CODE_CHARACTERS)}` }
}
