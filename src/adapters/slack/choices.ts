/** Menus of windows. */
import type { types } from '@slack/bolt'
import { commands } from '../../../commands/index.js'
import type { Present } from '../../../workers/presence.js'
import { textsIn } from '../../texts/texts.js'
import { option } from './block.js'
import { OPTIONS_LIMIT } from './limits.js'
import { input } from './window.js'

const { forms } = textsIn()

const FIT = 'fit'
const DEFAULT = 'default'

export function menu(
  id: string,
  label: string,
  options: types.PlainTextOption[],
  initial: types.PlainTextOption,
): types.KnownBlock {
  return input(id, label, { type: 'static_select', action_id: id, options, initial_option: initial })
}

/** `chosen`: the name of a view; without one, what fits the code. */
export function viewMenu(chosen: string | undefined): types.KnownBlock {
  const fit = option(forms.fittingView, FIT)
  const views = [fit, ...commands.map(({ name, label }) => option(`${label} (${name})`, name))]
  return menu('view', forms.whatToLookAt, views, views.find(({ value }) => value === chosen) ?? fit)
}

/** `pythons`: newest first. */
export function pythonMenu(pythons: Present): types.KnownBlock {
  const newest = option(forms.newest, DEFAULT)
  const minors = pythons.slice(0, OPTIONS_LIMIT - 2).map(({ minor }) => option(minor, minor))
  return menu('python', forms.onWhichPython, [newest, ...minors, option(forms.allOfPythons, 'all')], newest)
}
