/** What Discord offers to whoever is typing an option of a command; whatever they type instead is taken, too. */
import type { AutocompleteInteraction } from 'discord.js'
import { findArticle } from '../../../commands/ask/finding.js'
import { claimsAbout } from '../../../commands/claims/record.js'
import { articles } from '../../../workers/articles.js'
import { presentPythons } from '../../../workers/presence.js'
import { QuizTopic } from '../../contract.js'
import { BIG_ZONES, zonesLike } from '../../quiz/zones.js'
import { type Choice, pythonChoices } from './choices.js'
import type { Desk } from './desk.js'
import { CHOICE_LIMIT_CHARACTERS, CHOICES_LIMIT } from './limits.js'
import { QUIZ } from './quiz/options.js'
import { labelOf } from './text.js'

type Typed = Pick<AutocompleteInteraction, 'commandName'> & { option: string; text: string }

function named(name: string): Choice {
  return { name, value: name }
}

async function pythons({ commandName, text }: Typed, { store }: Desk['gateway']): Promise<Choice[]> {
  const all = pythonChoices(await presentPythons(store))
  // A question of the quiz has one answer.
  const possible = commandName === QUIZ ? all.filter(({ value }) => value !== 'all') : all
  return possible.filter(({ name, value }) => `${value} ${name}`.toLowerCase().includes(text.toLowerCase()))
}

/** One more behind those that are there. */
function topics({ text }: Typed): Choice[] {
  const [, before = '', begun = ''] = /^(.*[\s,])?(.*)$/s.exec(text.toLowerCase()) ?? []
  const there = before.split(/[\s,]+/)
  return QuizTopic.options
    .filter((topic) => topic.startsWith(begun) && !there.includes(topic))
    .map((topic) => named(`${before}${topic}`))
}

/** Their own words come first: Discord takes the first choice where somebody just goes on. */
function asked({ commandName, text }: Typed): Choice[] {
  const others =
    commandName === 'claim'
      ? claimsAbout(text).map(([id, { claim }]) => ({ name: claim, value: id }))
      : titlesLike(text).map(({ id, question }) => ({ name: question, value: id }))
  return text === '' ? others : [named(text), ...others]
}

function titlesLike(text: string) {
  if (text === '') return []
  const { article, nearest } = findArticle(text, articles())
  return article ? [article, ...nearest] : nearest
}

/** Longer words than a choice holds are left alone. */
async function offered(typed: Typed, gateway: Desk['gateway']): Promise<Choice[]> {
  const { option, text } = typed
  if (text.length > CHOICE_LIMIT_CHARACTERS) return []
  if (option === 'python') return pythons(typed, gateway)
  if (option === 'zone') return (text === '' ? BIG_ZONES : zonesLike(text)).map(named)
  if (option === 'topics') return topics(typed)
  return asked(typed)
}

/** Without the store nothing is offered. */
export async function complete(interaction: AutocompleteInteraction, { gateway, wire, onFault }: Desk): Promise<void> {
  const { commandName, options } = interaction
  const { name: option, value } = options.getFocused(true)
  const found = await offered({ commandName, option, text: value.trim() }, gateway).catch((fault: Error) => {
    onFault(fault)
    return []
  })
  const choices = found
    .filter(({ value }) => value.length <= CHOICE_LIMIT_CHARACTERS)
    .map(({ name, value }) => ({ name: labelOf(name, CHOICE_LIMIT_CHARACTERS), value }))
  await wire.offer(interaction, choices.slice(0, CHOICES_LIMIT))
}
