/** What Discord is told of our commands, made from their own data. */
import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js'
import { type CommandOption, snippetOptions } from '../../../commands/command.js'
import { commands } from '../../../commands/index.js'
import { textsIn } from '../../texts/texts.js'
import { ASK, ROOT, views } from './choices.js'
import { HELP, helpOptions } from './help/command.js'
import { LEARN, learnOptions } from './learn/options.js'
import { OPTION_LIMIT_CHARACTERS } from './limits.js'
import { QUIZ, quizOptions } from './quiz/options.js'
import { SETTINGS, settingsOptions } from './settings.js'

const { commands: texts, forms, help: helpTexts, learn } = textsIn()

type Posted = RESTPostAPIChatInputApplicationCommandsJSONBody | RESTPostAPIContextMenuApplicationCommandsJSONBody

/** Discord's own description wants permissions as a number, and gives them back as its digits. */
export type Registered = Omit<Posted, 'default_member_permissions'> & {
  description?: string
  options?: RESTPostAPIChatInputApplicationCommandsJSONBody['options']
  default_member_permissions?: number
}

/** Nothing is required: without code a form opens. For all but code `complete` has something to offer. */
function optionOf({ name, description, kind }: CommandOption): APIApplicationCommandBasicOption {
  const type = ApplicationCommandOptionType.String
  const max_length = kind === 'python' ? 20 : OPTION_LIMIT_CHARACTERS
  return { type, name, description, max_length, ...(kind === 'code' ? {} : { autocomplete: true }) }
}

const viewOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'view',
  description: texts.view,
  choices: [...views],
}

const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: texts.private,
}

const predictOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'predict',
  description: texts.predict,
}

/** In servers, in direct messages, and wherever somebody who installed it for themselves is. */
const everywhere = {
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
}

/** For those who manage a server; it may let others, too, in its own settings. */
const inServers = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
}

export const FORGET = 'ouro-forget-me'

/** In the menu of a message, under Apps. */
export const SHOW = forms.showMemory

/** `/ouro` and each view as a command of its own; a server's own commands do not say where they are. */
export function registeredCommands(scope: 'global' | 'guild'): Registered[] {
  const where = scope === 'global' ? everywhere : {}
  const [code, ...others] = snippetOptions.map(optionOf)
  const root: Registered = {
    name: ROOT,
    description: texts.root,
    options: [...(code ? [code] : []), viewOption, ...others, privateOption, predictOption],
    ...where,
  }
  const own = commands.map(({ name, summary, options, question }): Registered => {
    const guessing = question ? [predictOption] : []
    return { name, description: summary, options: [...options.map(optionOf), privateOption, ...guessing], ...where }
  })
  const asking = own.filter(({ name }) => name === 'ask').map((command) => ({ ...command, name: ASK }))
  const settings: Registered = {
    name: SETTINGS,
    description: texts.settings,
    options: settingsOptions,
    default_member_permissions: Number(PermissionFlagsBits.ManageGuild),
    ...(scope === 'global' ? inServers : {}),
  }
  const quiz: Registered = {
    name: QUIZ,
    description: texts.quiz,
    options: quizOptions,
    ...where,
  }
  const help: Registered = {
    name: HELP,
    description: helpTexts.commands.root,
    options: helpOptions,
    default_member_permissions: Number(PermissionFlagsBits.ManageMessages),
    ...(scope === 'global' ? inServers : {}),
  }
  const course: Registered = { name: LEARN, description: learn.command, options: learnOptions, ...where }
  const forget: Registered = { name: FORGET, description: texts.forget, ...where }
  const show: Registered = { type: ApplicationCommandType.Message, name: SHOW, ...where }
  return [root, ...own, ...asking, quiz, course, help, settings, forget, show]
}
