/** Talks to the course's part of the API. Everything throws as `request` does. */
import type { LearnAnswered, LearnContents, LearnPage } from '../../api.js'
import { request, streamed } from '../asking.js'
import type { wantedIn } from './page.js'

const JSON_TYPE = { 'Content-Type': 'application/json' }

export async function contents(): Promise<LearnContents> {
  return (await request('/api/learn')).json()
}

export async function page({ lesson, page }: ReturnType<typeof wantedIn>, signal: AbortSignal): Promise<LearnPage> {
  const body = JSON.stringify({ lesson, ...(page === null ? {} : { page }) })
  const headers = { ...JSON_TYPE, Accept: 'text/event-stream' }
  return streamed(await request('/api/learn', { method: 'POST', headers, body, signal }), () => {})
}

export async function answer(id: string, choice: number): Promise<LearnAnswered> {
  const body = JSON.stringify({ id, choice })
  return (await request('/api/learn/answer', { method: 'POST', headers: JSON_TYPE, body })).json()
}
