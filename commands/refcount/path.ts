/** How a count moved over a whole life. */
import type { Holder } from '../../src/contract.js'
import { shown } from './clause.js'
import { settled } from './construction.js'
import type { Life } from './lives.js'

/** The count after each change; it ends in 0 where counting freed the object. */
export function pathOf(life: Life): string[] {
  const changes = settled(life)
  const path = changes[0]?.from == null ? [] : [shown(changes[0].from)]
  for (const { object, moment, to } of changes) {
    const holders = moment.after.objects[object]?.holders ?? []
    if (to === null || isFinalized(holders)) continue
    if (path.at(-1) !== shown(to)) path.push(shown(to))
  }
  return life.freed === 'refcount' ? [...path, '0'] : path
}

/** `__del__` runs when the count is 0 already; its own `self` lends the object one more reference for a moment. */
export function isFinalized(holders: readonly Holder[]): boolean {
  return holders.some(({ kind, of }) => kind === 'name' && of === '__del__')
}

/** "1 → 2 → … → 21 → … → 2 → 1 → 0": of a long way, its beginning, its peak and its end. */
export function arrows(path: readonly string[]): string {
  if (path.length <= 7) return path.join(' → ')
  const peak = path.reduce((best, count, index) => (Number(count) > Number(path[best]) ? index : best), 0)
  const kept = [0, 1, peak, path.length - 3, path.length - 2, path.length - 1]
  const shownAt = [...new Set(kept)].sort((one, other) => one - other)
  return shownAt
    .map((at, index) => `${index > 0 && at > (shownAt[index - 1] ?? 0) + 1 ? '… → ' : ''}${path[at]}`)
    .join(' → ')
}
