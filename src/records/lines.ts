/** A journal's lines: one change each, whole or not at all. */
import { z } from 'zod'

/** Shelf, name, what lies there from now on (null: nothing), whose it is. */
const Line = z.tuple([z.string(), z.string(), z.unknown(), z.array(z.string()).readonly()])
export type Line = z.infer<typeof Line>

export function written(lines: readonly Line[]): string {
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('')
}

/** Without a last line that was begun and not ended; `spoiled` is called where another one cannot be read. */
export function linesIn(text: string, spoiled: () => never): Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => {
      try {
        return Line.parse(JSON.parse(line))
      } catch {
        return spoiled()
      }
    })
}
