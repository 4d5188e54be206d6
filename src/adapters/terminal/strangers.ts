import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { findPythons, type Python } from '../../../workers/engine/pythons.js'
import type { Config } from '../../config.js'

/** What `OUROBOT_PYTHONS` names though nothing there is a Python; `pythons` are those that were found. */
export async function strangersIn(config: Config, pythons: readonly Python[]): Promise<string[]> {
  const strangers: string[] = []
  for (const place of config.pythons) {
    if (await holdsOne(place, pythons)) continue
    // It may be there and left out for a newer patch elsewhere.
    const alone = await findPythons({ pythons: [place], path: [], home: place })
    if (!(await holdsOne(place, alone.pythons))) strangers.push(place)
  }
  return strangers
}

async function holdsOne(place: string, pythons: readonly Python[]): Promise<boolean> {
  const real = await realpath(place).catch(() => place)
  for (const { executable } of pythons) {
    const found = [executable, await realpath(executable).catch(() => executable)]
    if (found.some((path) => path === real || path === place || path.startsWith(place + sep))) return true
  }
  return false
}
