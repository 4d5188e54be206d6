/** Which question of the bank a channel gets next: none twice while there is another. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { QuizWish } from '../contract.js'
import { UsageError } from '../errors.js'
import { textsIn } from '../texts/texts.js'
import type { Schedule } from './schedule.js'

/** What there is to choose from. */
export interface Item {
  id: string
  topic: Schedule['topics'][number]
  level: NonNullable<Schedule['level']>
  /** How many variants there are, numbered from 0. */
  variants: number
}

/** The variants that a channel has had of each item, in their order. */
export const History = z.record(z.string(), z.array(z.number().int()))
export type History = z.infer<typeof History>

/** A number from 0 to 1 for each text: the choice of a day is the same wherever and however often it is made. */
function chance(text: string): number {
  return (createHash('sha256').update(text).digest().readUInt32BE() ?? 0) / 2 ** 32
}

function times({ id }: Item, history: History): number {
  return history[id]?.length ?? 0
}

/** The variant that was not asked yet, or longest ago. */
function variantOf({ id, variants }: Item, history: History, seed: string): number {
  const had = history[id] ?? []
  const rest = Array.from({ length: variants }, (_, variant) => variant).filter((variant) => !had.includes(variant))
  if (rest.length > 0) return rest[Math.floor(chance(`${seed} ${id} variant`) * rest.length)] ?? 0
  const latest = new Map(had.map((variant, place) => [variant, place]))
  return [...latest].toSorted(([, one], [, other]) => one - other)[0]?.[0] ?? 0
}

/**
 * Of the wanted topics and level, one that was asked least often; of one that was asked before, another variant. `without`:
 * those that cannot be asked there. Throws `UsageError` (`no-question`) where there is none.
 */
export function pick(
  items: readonly Item[],
  { topics, level }: Pick<Schedule, 'topics' | 'level'>,
  history: History,
  seed: string,
  without: readonly string[] = [],
): Extract<QuizWish, { from: 'bank' }> {
  const fitting = items.filter(
    (item) =>
      (topics.length === 0 || topics.includes(item.topic)) &&
      (level === null || item.level === level) &&
      !without.includes(item.id),
  )
  // How often a variant of it has come: those with many come oftener in the end.
  const rounds = (item: Item) => (times(item, history) < item.variants ? times(item, history) : Number.MAX_SAFE_INTEGER)
  const fewest = Math.min(...fitting.map(rounds))
  const [first] = fitting
    .filter((item) => rounds(item) === fewest)
    .toSorted((one, other) => chance(`${seed} ${one.id}`) - chance(`${seed} ${other.id}`))
  if (!first) throw new UsageError('no-question', textsIn().quiz.refusals.noQuestion)
  return { from: 'bank', id: first.id, variant: variantOf(first, history, seed) }
}

/** With the wish as the latest one. */
export function remembered(history: History, { id, variant }: Extract<QuizWish, { from: 'bank' }>): History {
  const had = (history[id] ?? []).filter((one) => one !== variant)
  return { ...history, [id]: [...had, variant] }
}
