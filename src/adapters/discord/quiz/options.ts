/** `/ouro-quiz` as Discord is told of it. */
import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js'
import { QuizTopic } from '../../../contract.js'
import { REVEAL_LIMIT_HOURS } from '../../../quiz/limits.js'
import { SPANS } from '../../../quiz/standing.js'
import { LEVELS } from '../../../quiz/written.js'
import { textsIn } from '../../../texts/texts.js'

export const QUIZ = 'ouro-quiz'

const { commands: texts } = textsIn().quiz

const { Subcommand, SubcommandGroup, String: Text, Integer, Boolean: YesNo, Role } = ApplicationCommandOptionType

const levelOption: APIApplicationCommandOption = {
  type: Text,
  name: 'level',
  description: texts.level,
  choices: Object.keys(LEVELS).map((level) => ({ name: level, value: level })),
}

const topicsOption: APIApplicationCommandOption = {
  type: Text,
  name: 'topics',
  description: texts.topics(QuizTopic.options.slice(0, 8)),
  max_length: 200,
  autocomplete: true,
}

export const quizOptions: APIApplicationCommandOption[] = [
  {
    type: Subcommand,
    name: 'schedule',
    description: texts.schedule,
    options: [
      { type: Text, name: 'time', description: texts.time, required: true, max_length: 10 },
      { type: Text, name: 'zone', description: texts.zone, required: true, max_length: 60, autocomplete: true },
      { type: Text, name: 'days', description: texts.days, max_length: 60 },
      topicsOption,
      levelOption,
      { type: Text, name: 'python', description: texts.python, max_length: 20, autocomplete: true },
      { type: Role, name: 'mention', description: texts.mention },
      {
        type: Integer,
        name: 'reveal',
        description: texts.reveal,
        min_value: 1,
        max_value: REVEAL_LIMIT_HOURS,
      },
      { type: YesNo, name: 'changeable', description: texts.changeable },
    ],
  },
  { type: Subcommand, name: 'now', description: texts.now },
  { type: Subcommand, name: 'pause', description: texts.pause },
  { type: Subcommand, name: 'resume', description: texts.resume },
  { type: Subcommand, name: 'stop', description: texts.stop },
  { type: Subcommand, name: 'status', description: texts.status },
  { type: Subcommand, name: 'practice', description: texts.practice },
  { type: Subcommand, name: 'me', description: texts.me },
  {
    type: Subcommand,
    name: 'leaderboard',
    description: texts.leaderboard,
    options: [
      {
        type: Text,
        name: 'span',
        description: texts.span,
        choices: SPANS.map((span) => ({ name: span, value: span })),
      },
    ],
  },
  {
    type: SubcommandGroup,
    name: 'board',
    description: texts.board,
    options: [
      { type: Subcommand, name: 'on', description: texts.on },
      { type: Subcommand, name: 'off', description: texts.off },
    ],
  },
  { type: Subcommand, name: 'own', description: texts.own },
  { type: Subcommand, name: 'reset', description: texts.reset },
]
