/** `/ouro learn`, with a lesson behind it or without. */
import { unescaped } from '../../../snippet/characters.js'
import type { CarryOut } from '../order.js'
import { firstWord } from '../wish.js'
import { sendPage } from './turning.js'

const LEARN = 'learn'

/** How to carry out what is ordered of the course; null: this is no order. */
export function learnOrderIn(text: string): CarryOut | null {
  const { word, rest } = firstWord(text)
  if (word.toLowerCase() !== LEARN || rest.trim().includes('\n')) return null
  const lesson = unescaped(rest, true)
  return async ({ house, user, channel, community, trigger, tell }) => {
    const find = () => house.gateway.learn.begin({ platform: 'slack', user, community }, lesson)
    await sendPage(house, { user, channel, community, trigger, tell }, find)
    return null
  }
}
