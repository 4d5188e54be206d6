/** English. */
import { answers } from './en/answers.js'
import { buttons } from './en/buttons.js'
import { commands } from './en/commands.js'
import { excuses } from './en/excuses.js'
import { forgetting } from './en/forgetting.js'
import { forms } from './en/forms.js'
import { help } from './en/help.js'
import { installing } from './en/installing.js'
import { learn } from './en/learn.js'
import { moderation } from './en/moderation.js'
import { progress } from './en/progress.js'
import { quiz, quizCommands, quizForm, quizHelp, quizRefusals } from './en/quiz.js'
import { reporting } from './en/reporting.js'
import { panel, refusals, settings, values } from './en/settings.js'

export const en = {
  language: 'English',
  answers,
  buttons,
  commands,
  excuses,
  forgetting,
  forms,
  help,
  installing,
  learn,
  moderation,
  panel,
  progress,
  quiz: { ...quiz, commands: quizCommands, form: quizForm, help: quizHelp, refusals: quizRefusals },
  refusals,
  reporting,
  settings,
  values,
}
