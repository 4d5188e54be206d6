import { refusalIn } from '../messages.js'
import type { Order } from '../order.js'

/** As others see whoever ordered; by their id where Slack says no more. */
export async function nameOf({ client, user, name }: Pick<Order, 'client' | 'user' | 'name'>): Promise<string> {
  const { user: known } = await client.users.info({ user }).catch((error: unknown) => {
    if (refusalIn(error) === null) throw error
    return { user: undefined }
  })
  return known?.profile?.display_name || known?.real_name || name || user
}
