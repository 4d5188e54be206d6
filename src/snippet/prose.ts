/** Code among sentences that no fence marks (quoted with `>`, or set in below them as Markdown has it), and whether there is any. */

const QUOTED = /^[ \t]*>(?!>) ?/
const SET_IN = /^(?: {4}|\t)/
/** Words alone: a statement has a sign among them, or begins like one. */
const SENTENCE = /^[\p{L}\p{N}'’"“”,;-]+(?: [\p{L}\p{N}'’"“”,;()/-]+)+ ?[.:?!…]*$/u
const STATEMENT =
  /^(?:async|assert|break|case|class|continue|def|del|elif|else|except|finally|for|from|global|if|import|match|nonlocal|pass|raise|return|try|while|with|yield)\b/
const FEWEST_WORDS = 3

function isSentence(line: string): boolean {
  const text = line.trim()
  if (!SENTENCE.test(text) || STATEMENT.test(text)) return false
  return text.split(/\s+/).length >= FEWEST_WORDS || /[.:?!…]$/.test(text)
}

/**
 * Without the `>` of quoted lines, where all of a text is quoted or a quoted part holds a fence. `>>>` is a prompt, not a
 * quotation of a quotation.
 */
export function unquoted(text: string): string {
  const lines = text.split('\n')
  const isAll = text.trim() !== '' && lines.every((line) => line.trim() === '' || QUOTED.test(line))
  const kept: string[] = []
  let run: string[] = []
  const flush = () => {
    const bare = run.map((line) => line.replace(QUOTED, ''))
    kept.push(...(isAll || bare.some((line) => line.startsWith('```')) ? bare : run))
    run = []
  }
  for (const line of lines) {
    if (QUOTED.test(line)) {
      run.push(line)
      continue
    }
    flush()
    kept.push(line)
  }
  flush()
  return kept.join('\n')
}

/** Parts that are set in by four spaces, where all that is not is sentences; none where there is anything else. */
export function indentedBlocks(text: string): string[] {
  const lines = text.split('\n')
  const others = lines.filter((line) => line.trim() !== '' && !SET_IN.test(line))
  if (others.length === 0 || !others.every(isSentence)) return []
  const blocks: string[][] = [[]]
  for (const line of lines) {
    if (line.trim() !== '' && !SET_IN.test(line)) blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.map((block) => block.join('\n').replace(/^\s*\n|\s+$/g, '')).filter((block) => block.trim() !== '')
}

/** What lines of Python look like, and lines of prose hardly ever. */
const CODE = [
  /^\s*(?:>>> |In \[\d+\]: )/,
  /^\s*(?:import [\w.]+(?: as \w+)?(?:, ?[\w.]+(?: as \w+)?)*|from [\w.]+ import .+)\s*(?:#.*)?$/,
  /^\s*(?:(?:async )?def \w+ ?\(|class \w+[^:]*:|@\w[\w.]*\s*$)/,
  /^\s*(?:(?:async )?(?:for .+ in .+|with .+(?:\)| as .+))|(?:if|while) .*|else|try|finally):\s*(?:#.*)?$/,
  /^\s*(?:del [\w.[\]'", ]+|assert \w.*|raise \w+(?:\(.*)?)$/,
  // What is set, called, or written out.
  /^[\w.[\]'", ]+(?:[-+*/%@|&^]|\*\*|\/\/|<<|>>)?= *\S/,
  /^\s*\w[\w.]*\(.*\)\s*(?:#.*)?$/,
  /^\s*[[{].*[\]}](?: *[-+*/%@|&<>=].*)?$/,
]

/** Whether a line reads like Python, and not like a sentence. */
export function isCodeLine(line: string): boolean {
  return !isSentence(line) && CODE.some((pattern) => pattern.test(line))
}

/** Whether there is code in a message at all: in backticks, or lines that read like Python among others. */
export function isCodeSeen(message: string): boolean {
  return message.includes('`') || unquoted(message).split('\n').some(isCodeLine)
}
