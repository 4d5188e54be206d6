import type { Analysis, SeenAnalysis, Step } from '../../../../src/contract.js'
import { DATA_LIMIT_BYTES } from '../../limits.js'

/**
 * The analysis as it may leave this process as JSON: once its steps are more than DATA_LIMIT_BYTES, the others are left
 * out, but for the last one, which then tells what was made and freed since. In here unchanged objects are shared among
 * steps; written down, each step has its own.
 */
export function withinDataLimit(analysis: SeenAnalysis): SeenAnalysis
export function withinDataLimit(analysis: Analysis): Analysis
export function withinDataLimit(analysis: Analysis): Analysis {
  if (analysis.analysis !== 'refcount' && analysis.analysis !== 'heap') return analysis
  const { steps } = analysis
  const last = steps.at(-1)
  const kept = fitting(steps.slice(0, -1))
  if (!last || kept.length === steps.length - 1) return analysis
  const truncated = [...new Set([...analysis.truncated, 'data' as const])]
  return { ...analysis, truncated, steps: [...kept, since(kept, steps.slice(kept.length), last)] }
}

function fitting(steps: Step[]): Step[] {
  const bytesOf = new Map<Step['objects'], number>()
  let bytes = 0
  const most = steps.findIndex(({ objects, ...told }) => {
    const known = bytesOf.get(objects) ?? Buffer.byteLength(JSON.stringify(objects))
    bytesOf.set(objects, known)
    bytes += known + Buffer.byteLength(JSON.stringify(told))
    return bytes > DATA_LIMIT_BYTES
  })
  return most < 0 ? steps : steps.slice(0, most)
}

/** The last step as it follows those that are kept; `rest` are the others, itself included. */
function since(kept: Step[], rest: Step[], last: Step): Step {
  const met = new Set(kept.flatMap(({ objects }) => Object.keys(objects)))
  const created = Object.keys(last.objects).filter((key) => !met.has(key))
  const freed = rest.flatMap((step) => step.freed).filter(({ object }) => met.has(object))
  return { ...last, created, freed }
}
