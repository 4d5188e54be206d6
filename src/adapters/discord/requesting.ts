/** How requests go to Discord. */
import { DefaultRestOptions, type RESTOptions } from 'discord.js'

type MakeRequest = RESTOptions['makeRequest']

/**
 * As discord.js makes them, but for forms, which carry pictures and are encoded here: all undicis of a process send
 * through the dispatcher of whichever was loaded first, and Bolt's does not know the forms of another (undici 7.30,
 * `extractBody`: "action is not a function").
 */
export const makeRequest: MakeRequest = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init)
  const form = new Response(init.body)
  const headers = { ...init.headers, 'Content-Type': form.headers.get('Content-Type') ?? '' }
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body: await form.arrayBuffer() })
}
