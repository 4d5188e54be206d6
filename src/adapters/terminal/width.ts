const segments = new Intl.Segmenter()
/** Emoji and the East Asian blocks that terminals draw two cells wide (Unicode 15, EastAsianWidth W and F). */
const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u

function cells(grapheme: string): number {
  return WIDE.test(grapheme) ? 2 : 1
}

function graphemes(text: string): string[] {
  return Array.from(segments.segment(text), ({ segment }) => segment)
}

/** Cells that plain text takes in a terminal. */
export function widthOf(text: string): number {
  return graphemes(text).reduce((sum, grapheme) => sum + cells(grapheme), 0)
}

/** At most `width` cells; what is cut ends in `…`. */
export function cut(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let kept = ''
  let used = 1
  for (const grapheme of graphemes(text)) {
    used += cells(grapheme)
    if (used > width) break
    kept += grapheme
  }
  return `${kept}…`
}

/** Exactly `width` cells; `paint` colours the text before the blanks. */
export function padded(text: string, width: number, paint: (text: string) => string = (shown) => shown): string {
  const shown = cut(text, width)
  return paint(shown) + ' '.repeat(Math.max(0, width - widthOf(shown)))
}

/** Code in backticks up to this share of a line is not broken. */
const WHOLE_CODE_SHARE = 0.6
/** Stands for a blank that is no place to break at; safe text has no such character. */
const TIED = '\0'

function tied(text: string, width: number): string {
  return text.replace(/`[^`\n]+`/g, (code) =>
    widthOf(code) <= width * WHOLE_CODE_SHARE ? code.replaceAll(' ', TIED) : code,
  )
}

/**
 * Lines of at most `width` cells, broken at spaces, but not in short code; the text's own line ends stay, and a longer
 * word is not broken.
 */
export function wrap(text: string, width: number): string[] {
  return tied(text, width)
    .split('\n')
    .flatMap((paragraph) => {
      const lines: string[] = []
      let line = ''
      for (const word of paragraph.split(' ')) {
        const longer = line === '' ? word : `${line} ${word}`
        if (line !== '' && widthOf(longer) > width) lines.push(line)
        line = line !== '' && widthOf(longer) > width ? word : longer
      }
      return [...lines, line].map((whole) => whole.replaceAll(TIED, ' '))
    })
}
