import { UsageError } from '../src/errors.js'
import type { Python } from './engine/pythons.js'

/**
 * The Pythons that somebody asks for: all, or the one of that minor version (`3.14`) or patch (`3.14.10`); `default` and
 * nothing take the newest. `pythons` are newest first, at least one. Throws `UsageError` (`no-such-python`).
 */
export function chosenPythons<Version extends Pick<Python, 'version' | 'minor'>>(
  asked: string | undefined,
  pythons: readonly Version[],
): readonly Version[] {
  if (asked === 'all') return pythons
  const found =
    asked === undefined || asked === 'default'
      ? pythons[0]
      : pythons.find(({ minor, version }) => asked === minor || asked === version)
  if (found) return [found]
  const there = pythons.map(({ version }) => version).join(', ')
  throw new UsageError(
    'no-such-python',
    `There is no Python ${JSON.stringify(asked)} here; say one of ${there}, or all of them with "all".`,
  )
}
