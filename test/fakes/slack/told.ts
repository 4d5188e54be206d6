/** What happens on the fake, in words for its transcript. */
import { Transcript } from '../transcript.js'

/** One for all fakes of a test file. */
export const transcript = new Transcript('slack')

interface Element {
  type?: string
  text?: string | { text: string }
  url?: string
  placeholder?: { text: string }
  options?: { text: { text: string } }[]
  option_groups?: { options: { text: { text: string } }[] }[]
  elements?: Element[]
  usergroup_id?: string
}

/** Of a file that was uploaded. */
type BytesOf = (id: string) => Buffer | undefined

interface Told extends Element {
  slack_file?: { id: string }
  alt_text?: string
  label?: { text: string }
  element?: Element
}

function wordsOf({ text, url, usergroup_id: group }: Element): string {
  if (group !== undefined) return `(calls the group ${group})`
  return (typeof text === 'string' ? text : text?.text) ?? url ?? ''
}

function pressable(element: Element): string {
  const all = [...(element.options ?? []), ...(element.option_groups ?? []).flatMap((group) => group.options)]
  const options = all.map(({ text }) => text.text).join(' | ')
  return options === '' ? `[${wordsOf(element)}]` : `[▾ ${element.placeholder?.text ?? '⋯'}: ${options}]`
}

function line(block: Told, bytesOf: BytesOf): string {
  switch (block.type) {
    case 'header':
      return `### ${wordsOf(block)}`
    case 'image':
      return transcript.keepsPictures
        ? transcript.pictured(bytesOf(block.slack_file?.id ?? ''), block.alt_text ?? '')
        : `[picture: ${block.alt_text}]`
    case 'context':
      return (block.elements ?? []).map(wordsOf).join(' · ')
    case 'rich_text':
      if (block.elements?.[0]?.type === 'rich_text_section') return wordsOf(block.elements[0].elements?.[0] ?? {})
      return ['```', ...(block.elements ?? []).flatMap(({ elements = [] }) => elements).map(wordsOf), '```'].join('\n')
    case 'actions':
      return (block.elements ?? []).map(pressable).join(' ')
    case 'input':
      return `${block.label?.text ?? ''}: [${block.element?.type}]`
    default:
      return wordsOf(block)
  }
}

/** `to`: a channel, or who alone sees it. */
export function tellShown(to: string, blocks: readonly object[], bytesOf: BytesOf = () => undefined): void {
  const text = (blocks as Told[]).map((block) => line(block, bytesOf)).join('\n')
  transcript.saw(to, text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
}
