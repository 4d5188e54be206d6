import { statsSaid } from '../../../help/words.js'
import type { CarryOut } from '../order.js'
import { requireSettler } from '../settings.js'

/** `/ouro help stats`. Throws `UsageError` as `requireSettler`. */
export const helpStats: CarryOut = async (order) => {
  await requireSettler(order)
  const { gateway, community, channel } = order
  const said = statsSaid(await gateway.help.stats({ platform: 'slack', community, channel }))
  return said.map(({ title, lines }) => [`*${title}*`, ...lines.map((line) => `• ${line}`)].join('\n')).join('\n')
}
