/**
 * One try at a run or a delivery, which ends even when what is tried does not: resolves or rejects as `action` does,
 * or rejects when `outer` is aborted (with its reason) or `limitMs` are over, whichever is first.
 */
export async function attempt<T>(
  action: (signal: AbortSignal) => Promise<T>,
  limitMs: number,
  outer: AbortSignal,
): Promise<T> {
  outer.throwIfAborted()
  // No AbortSignal.any: `outer` may live as long as the process, and would remember each attempt.
  const control = new AbortController()
  const stop = () => control.abort(outer.reason)
  outer.addEventListener('abort', stop)
  const timer = setTimeout(() => control.abort(new Error(`it took longer than ${limitMs} ms`)), limitMs)
  try {
    return await new Promise<T>((resolve, reject) => {
      control.signal.addEventListener('abort', () => reject(control.signal.reason))
      action(control.signal).then(resolve, reject)
    })
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', stop)
  }
}
