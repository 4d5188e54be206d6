/** What all programs say on one Python after the other, each in an interpreter of its own. */
import { type ClaimProgram, readPrograms } from '../workers/engine/claims/programs.js'
import type { Python } from '../workers/engine/pythons.js'
import { type Judged, judged } from './judged.js'

export interface Gathered {
  program: ClaimProgram
  /** In the order of the Pythons. */
  said: Judged[]
}

/** One process at a time: some programs measure time. */
export async function gathered(pythons: readonly Python[]): Promise<Gathered[]> {
  const all: Gathered[] = []
  for (const program of readPrograms()) {
    const said: Judged[] = []
    for (const python of pythons) said.push(await judged(program.id, python))
    all.push({ program, said })
  }
  return all
}
