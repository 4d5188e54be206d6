/** Bytes as they are spoken of: whole KiB and MiB where they are whole. */
import { number } from '../words.js'

const KIB = 1024

export function bytes(count: number): string {
  if (count >= KIB * KIB && count % (KIB * KIB) === 0) return `${number(count / KIB / KIB)} MiB`
  if (count >= KIB && count % KIB === 0) return `${number(count / KIB)} KiB`
  return `${number(count)} byte${count === 1 ? '' : 's'}`
}
