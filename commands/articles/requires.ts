import type { Article } from './article.js'

/** Whether the example can run on a Python of this version. */
export function canRun({ requires }: Pick<Article, 'requires'>, version: string): boolean {
  if (requires === null) return true
  const [major = 0, minor = 0] = numbersIn(version)
  const [leastMajor = 0, leastMinor = 0] = numbersIn(requires)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

function numbersIn(version: string): number[] {
  return (version.match(/\d+/gu) ?? []).map(Number)
}
