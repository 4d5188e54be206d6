import { realpath } from 'node:fs/promises'
import { sep } from 'node:path'
import { findPythons, type Python } from '../../../workers/engine/pythons.js'
import type { Config } from '../../config.js'
import { UsageError } from '../../errors.js'

/**
 * The Pythons that `--python` asks for: all, or the one of that minor version (`3.14`) or patch (`3.14.10`); without it
 * the newest. `pythons` are newest first, at least one. Throws `UsageError` (`no-such-python`).
 */
export function chosenPythons(asked: string | undefined, pythons: readonly Python[]): readonly Python[] {
  if (asked === 'all') return pythons
  const found =
    asked === undefined ? pythons[0] : pythons.find(({ minor, version }) => asked === minor || asked === version)
  if (found) return [found]
  const there = pythons.map(({ version }) => version).join(', ')
  throw new UsageError(
    'no-such-python',
    `there is no Python ${JSON.stringify(asked)} here; say one of ${there}, or all of them with "all"`,
  )
}

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
