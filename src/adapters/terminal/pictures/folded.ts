/** What a picture leaves out: how many of what. */
export function foldedText(parts: [number, string][]): string[] {
  const left = parts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}${count === 1 ? '' : 's'}`)
  return left.length > 0 ? [`(left out: ${left.join(', ')}; --json has them)`] : []
}
