import type { Python } from '../../../workers/engine/pythons.js'
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
  throw new UsageError('no-such-python', `there is no Python ${JSON.stringify(asked)} here; there are ${there} and all`)
}
