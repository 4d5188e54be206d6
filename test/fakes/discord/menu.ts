/** Which commands Discord offers to whom: those that are registered, where and for whom they are. */
import type { By, Options } from './interactions.js'
import { DIRECT } from './places.js'

interface Option {
  name: string
  autocomplete?: boolean
  options?: Option[]
}

export interface Stored extends Option {
  contexts?: number[]
  default_member_permissions: string | null
  [more: string]: unknown
}

const [GUILD, BOT_DM] = [0, 1]

/** Whether the bot is asked what to offer while this option is typed. */
export function isCompleted(commands: readonly Stored[], path: string, wanted: string): boolean {
  let found: Option | undefined = { name: '', options: [...commands] }
  for (const step of [...path.split(' '), wanted]) found = found?.options?.find(({ name }) => name === step)
  return found?.autocomplete ?? false
}

/** Why nobody can send this; null: they can. */
export function missing(commands: readonly Stored[], path: string, given: Options, by: By): string | null {
  const [name, ...inside] = path.split(' ')
  const command = commands.find((each) => each.name === name)
  if (!command) return `no command /${name} is registered`
  const context = by.channel === DIRECT ? BOT_DM : GUILD
  if (command.contexts && !command.contexts.includes(context ?? GUILD)) return `/${name} is not offered there`
  const needed = BigInt(command.default_member_permissions ?? 0)
  if (((by.permissions ?? 0n) & needed) !== needed) return `/${name} is not offered to them`
  let options = command.options ?? []
  for (const step of inside) {
    const found = options.find((each) => each.name === step)
    if (!found) return `/${path} is not registered`
    options = found.options ?? []
  }
  const unknown = Object.keys(given).find((each) => !options.some((option) => option.name === each))
  return unknown === undefined ? null : `/${path} has no option ${unknown}`
}
