/** What Discord is told of our commands, made from their own data. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js'
import { type CommandOption, snippetOptions } from '../../../commands/command.js'
import { commands } from '../../../commands/index.js'
import { ROOT, views } from './choices.js'
import { OPTION_LIMIT_CHARACTERS } from './limits.js'

export type Registered = RESTPostAPIChatInputApplicationCommandsJSONBody

/** Nothing is required: without code a form opens. */
function optionOf({ name, description, kind }: CommandOption): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String
  return kind === 'code'
    ? { type, name, description, max_length: OPTION_LIMIT_CHARACTERS }
    : { type, name, description, max_length: 20 }
}

const viewOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'view',
  description: 'What to look at; without it, what fits the code',
  choices: [...views],
}

const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Only you see the answer',
}

/** In servers, in direct messages, and wherever somebody who installed it for themselves is. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

/** `/ouro` and each view as a command of its own; a server's own commands do not say where they are. */
export function registeredCommands(scope: 'global' | 'guild'): Registered[] {
  const where = scope === 'global' ? everywhere : {}
  const [code, ...others] = snippetOptions.map(optionOf)
  const root: Registered = {
    name: ROOT,
    description: 'Run a few lines of Python and see what they do in memory',
    options: [...(code ? [code] : []), viewOption, ...others, privateOption],
    ...where,
  }
  const own = commands.map(({ name, summary, options }): Registered => {
    return { name, description: summary, options: [...options.map(optionOf), privateOption], ...where }
  })
  return [root, ...own]
}
