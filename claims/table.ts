/** docs/CLAIMS.md: every claim with its verdict, who says what, and where to see it. */
import { minorOf, type RecordedClaim, type VerdictRecord } from '../commands/claims/record.js'
import { differingParts } from '../commands/claims/verdict.js'
import { span } from '../commands/versions.js'

const EVIDENCE_CHARACTERS = 220

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
  return [
    ...differing.map((text) => `${text}: yes on ${where(text, true)}; no on ${where(text, false)}`),
    ...nowhere.map((text) => `${text}: no`),
    ...figures(said, names),
  ]
    .map(escaped)
    .join('<br>')
}

/** A line of evidence, and on which Pythons where not on all. */
function figures(said: RecordedClaim['said'], names: readonly string[]): string[] {
  const lines = [...new Set(said.flatMap(({ evidence }) => evidence))]
  const told = lines.map((line) => {
    const on = said.filter(({ evidence }) => evidence.includes(line)).flatMap((group) => group.on)
    return on.length === names.length ? line : `${span(names, on)}: ${line}`
  })
  return told.map((line) => (line.length > EVIDENCE_CHARACTERS ? `${line.slice(0, EVIDENCE_CHARACTERS - 1)}…` : line))
}

function escaped(text: string): string {
  return text.replace(/[\\|*_[\]<>`]/g, (sign) => `\\${sign}`)
}
