/** Times and bytes as a sentence has them: three digits at most, exact where the number is small. */
import { number, plural } from '../words.js'

const TIMES = [
  [1e9, 's'],
  [1e6, 'ms'],
  [1e3, 'µs'],
  [1, 'ns'],
] as const
const BYTES = [
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'KB'],
] as const
/** A clock cannot tell less from nothing. */
const LEAST_NS = 100
const EXACT_BELOW = 10_000
const DOUBLE = 1.95

/** "231 µs", "4.03 ms" */
export function duration(ns: number): string {
  if (ns < LEAST_NS) return `under ${LEAST_NS} ns`
  const [size, unit] = TIMES.find(([least]) => ns >= least * 0.9995) ?? [1, 'ns']
  return `${digits(ns / size)} ${unit}`
}

/** "592 bytes", "405 KB" (of 1,000 bytes) */
export function bytes(count: number): string {
  if (count < EXACT_BELOW) return plural(count, 'byte')
  const [size, unit] = BYTES.find(([least]) => count >= least * 0.9995) ?? [1, 'bytes']
  return `${digits(count / size)} ${unit}`
}

/** "10 % longer than join", "54 times as long as join" */
export function longer(ratio: number, than?: string): string {
  return ratio < DOUBLE
    ? `${percent(ratio - 1)} longer${than === undefined ? '' : ` than ${than}`}`
    : `${multiple(ratio)} as long${than === undefined ? '' : ` as ${than}`}`
}

/** "1.8 times", "54 times" */
export function multiple(ratio: number): string {
  return `${ratio < 10 ? Number(ratio.toFixed(1)) : number(Math.round(ratio))} times`
}

export function percent(part: number): string {
  return `${number(Math.round(part * 100))} %`
}

function digits(value: number): string {
  return value >= 99.95 ? number(Math.round(value)) : String(Number(value.toPrecision(value >= 1 ? 3 : 2)))
}
