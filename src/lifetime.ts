/** How a process of ours lives: it starts, waits for the signal to stop, and ends in good order. */
import { logEvent, logFault } from './log.js'

/** How long what was asked before the signal may still take. */
const GOODBYE_LIMIT_MS = 30_000
const FAULT = 1

export interface Part {
  close(): Promise<void>
}

function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
}

function fail(fault: unknown): never {
  logFault(fault)
  process.exit(FAULT)
}

/** Closes the parts in their order and ends the process; a second signal ends it at once. */
async function end(parts: readonly Part[]): Promise<never> {
  setTimeout(() => process.exit(FAULT), GOODBYE_LIMIT_MS).unref()
  for (const part of parts) await part.close()
  logEvent('stopped', {})
  process.exit()
}

/** Runs until SIGINT or SIGTERM, also while it starts. What cannot start is told in one line, and the exit code is 1. */
export async function live(start: () => Promise<readonly Part[]>): Promise<void> {
  process.once('uncaughtException', fail)
  const stopped = stopSignal()
  try {
    const parts = await Promise.race([start(), stopped.then(() => [])])
    logEvent('stopping', { signal: await stopped })
    await end(parts)
  } catch (error) {
    fail(error)
  }
}
