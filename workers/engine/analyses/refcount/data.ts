import type { Analysis, Step } from '../../../../src/contract.js'
import { DATA_LIMIT_BYTES } from '../../limits.js'

/**
 * The analysis as it may leave this process as JSON: once its steps are more than DATA_LIMIT_BYTES, the others are left
 * out, but for the last one. In here unchanged objects are shared among steps; written down, each step has its own.
 */
export function withinDataLimit(analysis: Analysis): Analysis {
  if (analysis.analysis !== 'refcount') return analysis
  const { steps } = analysis
  const kept = fitting(steps.slice(0, -1))
  if (kept.length === Math.max(0, steps.length - 1)) return analysis
  const truncated = [...new Set([...analysis.truncated, 'data' as const])]
  return { ...analysis, truncated, steps: [...kept, ...steps.slice(-1)] }
}

function fitting(steps: Step[]): Step[] {
  const bytesOf = new Map<Step['objects'], number>()
  let bytes = 0
  return steps.filter(({ objects, ...told }) => {
    const known = bytesOf.get(objects) ?? Buffer.byteLength(JSON.stringify(objects))
    bytesOf.set(objects, known)
    bytes += known + Buffer.byteLength(JSON.stringify(told))
    return bytes <= DATA_LIMIT_BYTES
  })
}
