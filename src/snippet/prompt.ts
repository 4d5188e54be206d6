import { mask } from './mask.js'

interface Prompt {
  first: RegExp
  next: RegExp
}

/** `>>> code` and `... code`; `In [1]: code` and `   ...: code`. */
const PYTHON: Prompt = { first: /^[ \t]*>>>(?: |$)/, next: /^[ \t]*\.\.\.(?: |$)/ }
const IPYTHON: Prompt = { first: /^[ \t]*In \[[\d* ]*\]: ?/, next: /^[ \t]*\.\.\.:(?: |$)/ }

/**
 * The code of a prompt's transcript, its outputs left out; other code as it is. A line outside strings that starts like a
 * prompt tells: `>>>` starts no statement, and `In [1]: …` would annotate a subscript of an unbound name.
 */
export function withoutPrompt(code: string): string {
  const masked = mask(code).split('\n')
  const prompt = [PYTHON, IPYTHON].find(({ first }) => masked.some((line) => first.test(line)))
  if (!prompt) return code

  const kept: string[] = []
  let inStatement = false
  for (const line of code.split('\n')) {
    const found: RegExpExecArray | null = prompt.first.exec(line) ?? (inStatement ? prompt.next.exec(line) : null)
    inStatement = found !== null
    if (found) kept.push(line.slice(found[0].length))
  }
  return kept.join('\n')
}
