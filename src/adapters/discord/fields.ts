/** The fields of Discord's forms. */
import { type APILabelComponent, type APITextInputComponent, ComponentType, TextInputStyle } from 'discord.js'
import { textsIn } from '../../texts/texts.js'
import { INPUT_LIMIT_CHARACTERS } from './limits.js'

type Input = Omit<APITextInputComponent, 'type' | 'custom_id' | 'style' | 'label'>

/** Room for several lines; what is left unsaid of it is as Discord has it. */
export function linesField(id: string, label: string, input: Input, description?: string): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    ...(description === undefined ? {} : { description }),
    component: { type: ComponentType.TextInput, custom_id: id, style: TextInputStyle.Paragraph, ...input },
  }
}

export function codeField(input: Input = {}): APILabelComponent {
  return linesField('code', textsIn().forms.lines, { max_length: INPUT_LIMIT_CHARACTERS, ...input })
}
