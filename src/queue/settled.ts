/**
 * What BullMQ keeps of a job or an answer whose work is done: the id, and no word of the user's. It also says to whoever
 * takes it again, because its worker died a moment too early, that nothing is left to do.
 */
export const SETTLED = { settled: true } as const

export function isSettled(data: unknown): data is typeof SETTLED {
  return typeof data === 'object' && data !== null && 'settled' in data
}
