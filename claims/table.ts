/** docs/CLAIMS.md: every claim with its verdict, who says what, and where to see it. */
import { differingFigures } from '../commands/claims/columns.js'
import { minorOf, type RecordedClaim, type VerdictRecord } from '../commands/claims/record.js'
import { differingParts } from '../commands/claims/verdict.js'
import { span } from '../commands/versions.js'
import { clip } from '../commands/words.js'

const EVIDENCE_CHARACTERS = 300

export function tableOf({ pythons, claims }: VerdictRecord): string {
  const names = pythons.map(minorOf)
  const verdicts = Object.values(claims).map(({ verdict }) => verdict)
  const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length
  return `# True or folklore?

${verdicts.length} claims that people teach about CPython's memory, each with a program in \`test/claims/\` that measures whether it holds:
${count('holds')} hold, ${count('does not hold')} do not hold as they are said, ${count('depends on the version')} depend on the version. Measured on
CPython ${pythons.join(', ')}; written by \`npm run claims\`. Ask the bot for one with \`claim\`. What a claim says of
Pythons that were not there (3.14.0 to 3.14.4, builds older than 3.9 or without the GIL) is not judged.

| claim | verdict | measured | see it with |
|---|---|---|---|
${Object.entries(claims)
  .map(([id, claim]) => row(id, claim, names))
  .join('\n')}
`
}

function row(id: string, claim: RecordedClaim, names: readonly string[]): string {
  const cells = [
    `[${id}](../test/claims/${id}.py): ${escaped(claim.claim)}`,
    `**${claim.verdict}**`,
    measured(claim, names),
    `\`${claim.shownBy}\``,
  ]
  return `| ${cells.join(' | ')} |`
}

/** First the parts on which it hangs, then the figures. */
function measured({ said }: RecordedClaim, names: readonly string[]): string {
  const differing = differingParts(said.map(({ parts }) => parts))
  const texts = [...new Set(said.flatMap(({ parts }) => parts.map(({ text }) => text)))]
  const where = (text: string, wanted: boolean) =>
    span(
      names,
      said
        .filter(({ parts }) => parts.some((part) => part.text === text && part.holds === wanted))
        .flatMap(({ on }) => on),
    )
  const nowhere = texts.filter((text) => !differing.includes(text) && where(text, true) === '')
  const figures = figuresOf(said, names)
  const everywhere = texts.filter((text) => !differing.includes(text) && !nowhere.includes(text))
  return [
    ...differing.map((text) => `${text}: yes on ${where(text, true)}; no on ${where(text, false)}`),
    ...nowhere.map((text) => `${text}: no`),
    ...(figures.length === 0 ? everywhere.map((text) => `${text}: yes`) : figures),
  ]
    .map(escaped)
    .join('<br>')
}

/** The figures that differ, then those that are the same everywhere. */
function figuresOf(said: RecordedClaim['said'], names: readonly string[]): string[] {
  const columns = names.flatMap((name) => {
    const evidence = said.find(({ on }) => on.includes(name))?.evidence
    return evidence ? [{ name, evidence }] : []
  })
  const same = columns[0]?.evidence.filter((line) => columns.every(({ evidence }) => evidence.includes(line))) ?? []
  return [...differingFigures(columns), ...same].map((line) => clip(line, EVIDENCE_CHARACTERS))
}

function escaped(text: string): string {
  return text.replace(/[\\|*_[\]<>`]/g, (sign) => `\\${sign}`)
}
