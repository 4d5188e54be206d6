/** What may be chosen for settings that have a list of values. */
import { ThemeName } from '../contract.js'
import { LANGUAGES, textsIn } from '../texts/texts.js'
import type { Described } from './described.js'

export interface Choice {
  label: string
  /** As it is sent; empty: the setting is taken back. */
  value: string
}

const { values, language } = textsIn()

function isSwitch(name: Described['name']): boolean {
  return name === 'answers' || name === 'helpChannel'
}

/** `pythons`: those that answer now, newest first. Empty for a kind that is not chosen from a list. */
export function choicesFor(
  { name, kind }: Pick<Described, 'name' | 'kind'>,
  pythons: readonly { minor: string }[],
): Choice[] {
  switch (kind) {
    case 'yes-no':
      return [
        { label: isSwitch(name) ? values.on : values.yes, value: 'true' },
        { label: isSwitch(name) ? values.off : values.no, value: 'false' },
      ]
    case 'python': {
      const minors = [...new Set(pythons.map(({ minor }) => minor))]
      return [
        { label: values.newest, value: 'default' },
        ...minors.map((minor) => ({ label: values.python(minor), value: minor })),
      ]
    }
    case 'theme':
      return ThemeName.options.map((theme) => ({ label: values[theme], value: theme }))
    case 'language':
      return LANGUAGES.map((each) => ({ label: language, value: each }))
    default:
      return []
  }
}
