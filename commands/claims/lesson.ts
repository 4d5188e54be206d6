/** The verdict in one sentence. */
import type { Claim, ClaimAnalysis } from '../../src/contract.js'
import { HEADLINE_CHARACTERS } from '../bounds.js'
import { clipWords, full, listed } from '../words.js'
import { type Column, saidOf } from './columns.js'
import { differingParts, type OverallVerdict, verdictOf } from './verdict.js'

/** Best first; one fits a headline, the last one cut. */
export function lessonsOn(name: string, { text }: Claim, parts: ClaimAnalysis['parts'], differing: readonly string[]) {
  const told = (holds: boolean) =>
    listed(parts.filter((part) => part.holds === holds && differing.includes(part.text)).map((part) => part.text))
  if (differing.length > 0) {
    const [so, not] = [told(true), told(false)]
    const both = [so === '' ? null : `it is so: ${so}`, not === '' ? null : `not so: ${not}`].filter(
      (side) => side !== null,
    )
    const verdict = verdictOf(parts)
    return [
      ...(both.length > 0 ? [`Depends on the version. On ${name} ${both.join('; ')}.`] : []),
      `Depends on the version; on ${name} it ${verdict}.`,
    ]
  }
  const verdict = verdictOf(parts)
  if (verdict !== 'holds in part')
    return claimed(verdict === 'holds' ? `Holds on ${name}` : `Does not hold on ${name}`, text)
  const failed = parts.filter(({ holds }) => !holds).map((part) => part.text)
  return [`Does not hold on ${name} as it is said. Not so: ${listed(failed)}.`, `Holds only in part on ${name}.`]
}

/** The same for several Pythons that have just been measured. */
export function lessonsOver(
  where: string,
  { text }: Claim,
  columns: readonly Column[],
  verdict: OverallVerdict,
): string[] {
  const pythons = columns.map(({ parts }) => parts)
  if (verdict === 'depends on the version') {
    const sentences = differingParts(pythons).map(
      (part) => `Depends on the version: “${part}”: ${saidOf(columns, part)}.`,
    )
    return [...sentences, 'Depends on the version; the table says where each part of it holds.']
  }
  if (verdict === 'holds') return claimed(`Holds on ${where}`, text)
  const failed = new Set(pythons.flat().flatMap((part) => (part.holds ? [] : [part.text])))
  return [`Does not hold on ${where}. Not so: ${listed([...failed])}.`, `Does not hold on ${where} as it is said.`]
}

/** With the whole claim, without what it has in brackets, or with its beginning. */
function claimed(verdict: string, text: string): string[] {
  const bare = text.replace(/ \([^()]*\)/gu, '')
  const room = HEADLINE_CHARACTERS - verdict.length - 3
  return [text, bare, bare.split(/[;:] /u)[0] ?? bare]
    .map((claim) => full(`${verdict}: ${claim}`))
    .concat(`${verdict}: ${clipWords(bare, room)}`)
}
