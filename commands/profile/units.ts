/** Times and bytes, short enough to stand beside a line. */
import { number } from '../words.js'

/** "1.2 s", "34 ms", "560 µs". */
export function duration(seconds: number): string {
  if (seconds >= 1) return `${rounded(seconds)} s`
  if (seconds >= 1e-3) return `${rounded(seconds * 1e3)} ms`
  if (seconds >= 1e-6) return `${rounded(seconds * 1e6)} µs`
  return seconds > 0 ? 'under 1 µs' : '0'
}

/** "1.2 MB", "34 kB", "560 B": thousands, so that nobody takes them for exact. */
export function size(bytes: number): string {
  const sign = bytes < 0 ? '−' : ''
  const count = Math.abs(bytes)
  if (count >= 1e6) return `${sign}${rounded(count / 1e6)} MB`
  if (count >= 1e3) return `${sign}${rounded(count / 1e3)} kB`
  return `${sign}${number(count)} B`
}

function rounded(value: number): string {
  return value >= 10 ? number(Math.round(value)) : String(Number(value.toFixed(1)))
}

export function percent(part: number, whole: number): string {
  return whole > 0 ? `${Math.round((100 * part) / whole)} %` : '0 %'
}
