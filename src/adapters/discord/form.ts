/** The form that opens where there is no code yet, or code without its line ends. */
import { type APILabelComponent, type APIModalInteractionResponseCallbackData, ComponentType } from 'discord.js'
import { type Command, takesWords } from '../../../commands/command.js'
import { commands } from '../../../commands/index.js'
import type { Present } from '../../../workers/presence.js'
import { unfolded } from '../../snippet/flattened.js'
import { textsIn } from '../../texts/texts.js'
import { type Choice, pythonChoices, ROOT, views } from './choices.js'
import { codeField, linesField } from './fields.js'
import { INPUT_LIMIT_CHARACTERS } from './limits.js'
import { FITTING, formId, type Wish } from './wish.js'

const { forms } = textsIn()

/** Discord's descriptions have room for 100 characters. */
const NAMED_PAIRS = 4

function snippetField(code: string): APILabelComponent {
  const value = [...unfolded(code)].slice(0, INPUT_LIMIT_CHARACTERS).join('')
  return codeField({ placeholder: 'a = [1, 2, 3]', required: false, ...(value === '' ? {} : { value }) })
}

function questionField(placeholder: string): APILabelComponent {
  return linesField('code', forms.question, { max_length: INPUT_LIMIT_CHARACTERS, placeholder, required: false })
}

/** For the snippet to compare it with; names of ready ones go into the first field. */
function otherField({ field, ready }: NonNullable<Command['sides']>): APILabelComponent {
  const some = ready.slice(0, NAMED_PAIRS).map(({ name }) => name)
  return linesField('other', field, { max_length: INPUT_LIMIT_CHARACTERS, required: false }, forms.orPair(some))
}

function menu(id: string, label: string, choices: readonly Choice[], chosen: string): APILabelComponent {
  const options = choices.map(({ name, value }) => ({ label: name, value, default: value === chosen }))
  return {
    type: ComponentType.Label,
    label,
    component: { type: ComponentType.StringSelect, custom_id: id, options, required: false },
  }
}

const fileField: APILabelComponent = {
  type: ComponentType.Label,
  label: forms.orFile,
  description: forms.orFileHelp,
  component: { type: ComponentType.FileUpload, custom_id: 'file', required: false, min_values: 0, max_values: 1 },
}

/** With the view to choose where the command leaves it open, and the Pythons that answer now. */
export function formOf(wish: Wish, pythons: Present): APIModalInteractionResponseCallbackData {
  const command = commands.find(({ name }) => name === wish.view)
  const sides = command?.sides
  const fitting = { name: forms.fitting, value: FITTING }
  return {
    custom_id: formId(wish),
    title: `/${wish.view ?? ROOT}`,
    components: [
      ...(wish.code === '' ? [] : [{ type: ComponentType.TextDisplay, content: forms.flattened.discord } as const]),
      command && takesWords(command) ? questionField(command.example) : snippetField(wish.code),
      ...(sides ? [otherField(sides)] : []),
      ...(wish.view === null ? [menu('view', forms.whatToLookAt, [fitting, ...views], FITTING)] : []),
      menu('python', forms.python, pythonChoices(pythons), wish.python),
      fileField,
    ],
  }
}
