/** The variants of a question: each takes one value of each token, and other names for the program's own. */
import type { Asked, Item } from './item.js'

/** Neutral, short, and no builtins, keywords or modules. */
const NAMES =
  'box bag row deck pile cups team farm boat shop cart jars tray crew nest pond hill road lamp desk leaf seed coin card cake soup bird fish frog tree'.split(
    ' ',
  )

/** What of words is code: in backticks, and what is evaluated. */
const CODE_IN_WORDS = /`[^`]*`|\{[^{}]*\}/gu

export function variantsOf(item: Item): number {
  return item.vary.reduce((count, { values }) => count * values.length, 1) * namingsOf(item).length
}

/** The question number `variant` of this item; 0 is as its file has it. Throws `RangeError` where there is none. */
export function variantOf(item: Item, variant: number): Asked {
  const { vary, rename, ...asked } = item
  const namings = namingsOf(item)
  let left = variant
  const replaced: [string, string][] = vary.map(({ token, values }) => {
    const value = values[left % values.length] ?? ''
    left = Math.floor(left / values.length)
    return [token, value]
  })
  const names = namings[left]
  if (!names) throw new RangeError(`${item.id} has ${variantsOf(item)} variants, and none with the number ${variant}`)
  const renamed = rename.map((name, at): [string, string] => [name, names[at] ?? name])
  const code = (text: string) => replaced.reduce(withValue, renamed.reduce(withName, text))
  const words = (text: string) =>
    replaced.reduce(
      withValue,
      text.replace(CODE_IN_WORDS, (part) => code(part)),
    )
  return {
    ...asked,
    id: `${item.id}#${variant}`,
    ask: item.ask === null ? null : words(item.ask),
    of: item.of.map(code),
    because: item.because === null ? null : words(item.because),
    wrong: item.wrong.map(({ expression, because }) => ({ expression: code(expression), because: words(because) })),
    program: code(item.program),
  }
}

/** The first is the item's own names; then as many others as there are for all of them at once. */
function namingsOf({ rename, program }: Item): (readonly string[])[] {
  if (rename.length === 0) return [[]]
  const words = new Set(program.match(/\w+/gu))
  const free = NAMES.filter((name) => !words.has(name))
  const others = Array.from({ length: Math.floor(free.length / rename.length) }, (_, at) =>
    free.slice(at * rename.length, (at + 1) * rename.length),
  )
  return [rename, ...others]
}

function withValue(text: string, [token, value]: [string, string]): string {
  return text.replaceAll(new RegExp(`\\b${token}(?!\\w)`, 'gu'), () => value)
}

/** An attribute of that name is another thing. */
function withName(text: string, [name, other]: [string, string]): string {
  return text.replaceAll(new RegExp(`(?<![.\\w])${name}\\b`, 'gu'), () => other)
}
