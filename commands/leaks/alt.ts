/** Gain and its holders read aloud. */
import type { GrowthPicture } from '../../src/contract.js'

export function altOf(lesson: string, { series, path, note }: GrowthPicture): string {
  const lines = series.map(
    ({ label, value, points }) => `${label}: ${value}, ${points[0] ?? 0} at first, ${points.at(-1) ?? 0} at last.`,
  )
  const way = path.map(({ label, title }) => `${label} (${title})`)
  return [lesson, ...lines, way.length > 0 ? `Held by: ${way.join(', then ')}.` : '', note].filter(Boolean).join(' ')
}
