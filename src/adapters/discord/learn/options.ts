/** `/ouro-learn` as Discord is told of it. */
import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js'
import { LESSONS } from '../../../learn/lessons.js'
import { textsIn } from '../../../texts/texts.js'

export const LEARN = 'ouro-learn'

const { learn } = textsIn()

export const learnOptions: APIApplicationCommandOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'lesson',
    description: learn.option,
    choices: LESSONS.map((topic, index) => ({
      name: learn.numbered(index + 1, learn.lessons[topic].title),
      value: topic,
    })),
  },
]
