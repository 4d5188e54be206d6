/** The line that is asked about ends with `# <-`, which is taken off before it is shown. */
const MARK = /[ \t]*# <-[ \t]*$/u

export interface Unmarked {
  program: string
  /** From 1; null where no line is marked. */
  line: number | null
}

/** The first marked line counts. */
export function unmarked(text: string): Unmarked {
  const lines = text.split('\n')
  const at = lines.findIndex((line) => MARK.test(line))
  return { program: lines.map((line) => line.replace(MARK, '')).join('\n'), line: at < 0 ? null : at + 1 }
}
