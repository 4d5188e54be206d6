import { recognise } from '../../commands/ask/recognition/recognise.js'

const FEWEST_WORDS = 3
const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g
const ASKS =
  /\?|^\W*(?:why|how|what|when|where|which|who|whose|is|are|was|does|do|did|can|could|should|will|would|explain|tell)\b/i

/** Whether what somebody writes to the bot asks something in words; `hasCode`: beside code, only what is surely about memory does. */
export function isQuestion(text: string, hasCode: boolean): boolean {
  const prose = text.replace(CODE, ' ')
  if ((prose.match(/[\p{L}\p{N}]+/gu) ?? []).length < FEWEST_WORDS) return false
  const { article, foreign } = recognise(text)
  return article !== null || (!hasCode && (foreign || ASKS.test(prose)))
}
