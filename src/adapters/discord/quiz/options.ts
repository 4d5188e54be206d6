/** `/ouro-quiz` as Discord is told of it. */
import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js'
import { QuizTopic } from '../../../contract.js'
import { REVEAL_LIMIT_HOURS } from '../../../quiz/limits.js'
import { SPANS } from '../../../quiz/standing.js'
import { LEVELS } from '../../../quiz/written.js'

export const QUIZ = 'ouro-quiz'

const { Subcommand, SubcommandGroup, String: Text, Integer, Boolean: YesNo, Role } = ApplicationCommandOptionType

const levelOption: APIApplicationCommandOption = {
  type: Text,
  name: 'level',
  description: 'How hard the questions are; without it, of all kinds',
  choices: Object.keys(LEVELS).map((level) => ({ name: level, value: level })),
}

const topicsOption: APIApplicationCommandOption = {
  type: Text,
  name: 'topics',
  description: `Without it, all: ${QuizTopic.options.slice(0, 8).join(', ')} …`,
  max_length: 200,
}

export const quizOptions: APIApplicationCommandOption[] = [
  {
    type: Subcommand,
    name: 'schedule',
    description: 'A question in this channel, every day at a time (for those who manage the server)',
    options: [
      { type: Text, name: 'time', description: 'Such as 09:00', required: true, max_length: 10 },
      { type: Text, name: 'zone', description: 'A time zone, such as Europe/Paris', required: true, max_length: 60 },
      { type: Text, name: 'days', description: 'Such as mon-fri or sat,sun; without it, every day', max_length: 60 },
      topicsOption,
      levelOption,
      { type: Text, name: 'python', description: 'The Python of the answers, such as 3.12', max_length: 20 },
      { type: Role, name: 'mention', description: 'A role that is called for each question' },
      {
        type: Integer,
        name: 'reveal',
        description: 'Hours until the answer is shown; without it, 23',
        min_value: 1,
        max_value: REVEAL_LIMIT_HOURS,
      },
      { type: YesNo, name: 'changeable', description: 'Whether one may choose anew until the answer is shown' },
    ],
  },
  { type: Subcommand, name: 'now', description: 'A question at once (for those who manage the server)' },
  { type: Subcommand, name: 'pause', description: 'No daily question for a while' },
  { type: Subcommand, name: 'resume', description: 'The daily question again' },
  { type: Subcommand, name: 'stop', description: 'No daily question here any more' },
  { type: Subcommand, name: 'status', description: 'When the next question comes, and of which kind' },
  { type: Subcommand, name: 'practice', description: 'A question for you alone: what you got wrong comes again' },
  { type: Subcommand, name: 'me', description: 'Your points and days in a row' },
  {
    type: Subcommand,
    name: 'leaderboard',
    description: 'The points of those who want to be shown',
    options: [
      {
        type: Text,
        name: 'span',
        description: 'Without it, the last 7 days',
        choices: SPANS.map((span) => ({ name: span, value: span })),
      },
    ],
  },
  {
    type: SubcommandGroup,
    name: 'board',
    description: 'Whether you are shown on the leaderboard',
    options: [
      { type: Subcommand, name: 'on', description: 'Show me on the leaderboard' },
      { type: Subcommand, name: 'off', description: 'Do not show me there' },
    ],
  },
  { type: Subcommand, name: 'own', description: 'A question of your own (for those who manage the server)' },
  { type: Subcommand, name: 'reset', description: 'Everybody’s points back to none (for those who manage the server)' },
]
