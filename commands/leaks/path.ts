/** The way from a name to what grows: an instance or a class and its dict are one step. */
import type { Held, HolderStep, LeaksAnalysis } from '../../src/contract.js'
import { typesOf } from './runs.js'

const KEY = /^\['(.*)'\]$/su

/** The way that tells most: to a sample of what there is more of, else to the container that got longer. */
export function heldOf(analysis: LeaksAnalysis): Held | null {
  const { sample, container } = analysis
  if (analysis.growth.length === 0) return null
  const longer = analysis.growth.some(({ what }) => what === 'container') ? container : null
  const grows = sample !== null && typesOf(analysis).length > 0 ? sample : null
  if (grows && (grows.root !== 'nothing' || !longer)) return grows
  return longer ?? grows
}

/** The first one's label is its name, bare. */
export function stepsOf({ steps }: Held): HolderStep[] {
  const merged: HolderStep[] = []
  let inDict = false
  for (const [index, step] of steps.entries()) {
    if (index > 0 && step.label === '.__dict__' && step.type === 'dict' && index < steps.length - 1) {
      inDict = true
      continue
    }
    const key = step.label === null ? null : KEY.exec(step.label)
    const label = key && (index === 0 || inDict) ? `${index === 0 ? '' : '.'}${key[1]}` : step.label
    merged.push({ ...step, label })
    inDict = false
  }
  return merged
}

/** "log[3]", "Service.get" */
export function written(steps: readonly HolderStep[]): string {
  return steps.map(({ label }) => (label === null || label.includes(' ') ? '' : label)).join('')
}
