/** What is asked in what somebody wrote: the Python that stands in it, or, of a command that takes words, all of it. */
import { type Command, takesWords } from '../../commands/command.js'
import { codeOf } from '../../commands/ready.js'
import { CODE_LIMIT_CHARACTERS } from '../../workers/engine/limits.js'
import { refusalOf } from '../../workers/engine/refusal.js'
import { UsageError } from '../errors.js'
import { unescaped } from '../snippet/characters.js'
import { readSnippet } from '../snippet.js'
import { textsIn } from '../texts/texts.js'

/** As a name of a command has it; null: what fits the code. */
type Asked = Pick<Command, 'options' | 'sides'> | null

/** `files`: what those that came along hold. `escaped`: as `readSnippet` has it. */
export function askedIn(
  written: readonly string[],
  command: Asked,
  { files = [], escaped = false }: { files?: readonly string[]; escaped?: boolean } = {},
): string {
  if (command && takesWords(command)) {
    const words = written.map((text) => unescaped(text, escaped).trim()).filter((text) => text !== '')
    return [...words, ...files.map(fenced)].join('\n\n')
  }
  return codeOf([...written.flatMap((text) => readSnippet(text, { escaped }).blocks), ...files], command)
}

/** Why this is not answered at all (`too-long`, `empty`, `nul`, `not-text`), or null. */
export function refusalFor(asked: string, command: Asked): UsageError | null {
  if (command && takesWords(command)) return refusalOfWords(asked)
  const refusal = refusalOf(asked)
  return refusal?.kind === 'refused' ? new UsageError(refusal.code, refusal.message) : null
}

function refusalOfWords(asked: string): UsageError | null {
  const { excuses } = textsIn()
  const characters = [...asked].length
  if (asked.trim() === '') return new UsageError('empty', excuses.noQuestion)
  if (characters <= CODE_LIMIT_CHARACTERS) return null
  return new UsageError('too-long', excuses.questionTooLong(characters, CODE_LIMIT_CHARACTERS))
}

function fenced(code: string): string {
  return `\`\`\`python\n${code.trimEnd()}\n\`\`\``
}
