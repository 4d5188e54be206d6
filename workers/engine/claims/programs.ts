/** The programs of test/claims, which show whether what people teach holds; they are read as they are, not built. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Claim } from '../../../src/contract.js'
import { packageRoot } from '../packageRoot.js'

export const CLAIMS_FOLDER = join(packageRoot(), 'test', 'claims')

export interface ClaimProgram extends Claim {
  /** Other words in which people ask for it. */
  asked: string
  /** The whole file. */
  source: string
}

const HEAD = /^# claim: (?<text>.*(?:\n# (?!shown by:).*)*)\n# shown by: (?<shownBy>\w+)\n# also asked: (?<asked>.*)\n/

/** Throws where a program does not begin with its claim. */
function programIn(folder: string, file: string): ClaimProgram {
  const source = readFileSync(join(folder, file), 'utf8')
  const { text, shownBy, asked } = HEAD.exec(source)?.groups ?? {}
  if (!text || !shownBy || !asked) throw new Error(`${join(folder, file)} does not begin with its claim`)
  return { id: file.slice(0, -'.py'.length), text: text.replaceAll('\n# ', ' '), shownBy, asked, source }
}

/** All of them, by id. */
export function readPrograms(folder = CLAIMS_FOLDER): ClaimProgram[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.py'))
  return files.sort().map((file) => programIn(folder, file))
}

/** What a reader needs: the program without the claim on top of it. */
export function body({ source }: ClaimProgram): string {
  return source.replace(HEAD, '').trim()
}
