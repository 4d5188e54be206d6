/** Talks to the API of this page. */
import type { Progress } from '../../../contract.js'
import type { Catalogue, Shown } from '../api.js'
import type { Wish } from './link.js'

/** What to tell the asker when there is no answer. */
export class Unanswered extends Error {}

const UNREACHABLE = 'Ourobot cannot be reached. Please look at your connection and try again.'

async function failureIn(response: Response): Promise<Unanswered> {
  const body = await response.json().catch(() => null)
  return new Unanswered(body?.error?.message ?? `Something went wrong here (${response.status}). Please try again.`)
}

/** Each event of the stream, in order (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: string }> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const texts = (rest + read.value).split('\n\n')
    rest = texts.pop() ?? ''
    for (const text of texts) {
      const fields = text.split('\n').map((line): [string, string] => {
        const [name = '', value = ''] = line.split(/: ?(.*)/s)
        return [name, value]
      })
      const of = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value)
      yield { event: of('event').join(''), data: of('data').join('\n') }
    }
  }
}

export async function catalogue(): Promise<Catalogue> {
  const response = await fetch('/api/commands').catch(() => null)
  if (!response?.ok) throw new Unanswered(UNREACHABLE)
  return response.json()
}

/** Throws `Unanswered`, and an `AbortError` when its signal says so. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init).catch((cause: Error) => {
    throw cause.name === 'AbortError' ? cause : new Unanswered(UNREACHABLE)
  })
  if (!response.ok) throw await failureIn(response)
  return response
}

/** Resolves to the answer that a stream ends with; throws as `request`. */
export async function streamed<Answer, Told>(response: Response, tell: (progress: Told) => void): Promise<Answer> {
  for await (const { event, data } of eventsOf(response)) {
    if (event === 'progress') tell(JSON.parse(data))
    if (event === 'answer') return JSON.parse(data)
    if (event === 'error') throw new Unanswered(JSON.parse(data).message)
  }
  throw new Unanswered('The answer broke off. Please run it again.')
}

/**
 * Resolves to whether `work` was done; why there is no answer goes to `tell`. Of what was given up by its signal nobody
 * hears any more.
 */
export async function unlessRefused(
  work: () => Promise<void>,
  tell: (why: string) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (signal?.aborted) return false
    if (!(error instanceof Unanswered)) throw error
    tell(error.message)
    return false
  }
}

/** Resolves to how much was deleted, in words; throws `Unanswered`. */
export async function forgetMe(): Promise<string> {
  const { message } = await (await request('/api/me', { method: 'DELETE' })).json()
  return message
}

/** Resolves to the answer; throws as `request`. */
export async function ask(wish: Wish, tell: (progress: Progress) => void, signal: AbortSignal): Promise<Shown> {
  const { command, code, python } = wish
  const response = await request(`/api/commands/${encodeURIComponent(command)}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify({ code, python }),
    signal,
  })
  return streamed(response, tell)
}
