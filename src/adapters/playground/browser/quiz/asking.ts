/** Talks to the quiz's part of the API. Everything throws as `request` does. */
import type { QuizAsked, QuizBoard, QuizDay, QuizMe, QuizTold } from '../../api.js'
import { request, streamed } from '../asking.js'

const STREAM = { Accept: 'text/event-stream' }

async function sent<Answer>(path: string, body: unknown): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' }
  return (await request(path, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}

/** `wait` is called where the question has to be made first. */
export async function day(wait: () => void): Promise<QuizDay> {
  return streamed(await request('/api/quiz', { headers: STREAM }), wait)
}

export async function practice(): Promise<QuizAsked> {
  return streamed(await request('/api/quiz/practice', { headers: STREAM }), () => {})
}

export function answerDay(round: string, choice: number): Promise<QuizTold> {
  return sent('/api/quiz/answer', { round, choice })
}

export function answerPractice(id: string, choice: number): Promise<QuizTold> {
  return sent('/api/quiz/practice', { id, choice })
}

export async function me(): Promise<QuizMe> {
  return (await request('/api/quiz/me')).json()
}

export async function board(span: string): Promise<QuizBoard> {
  return (await request(`/api/quiz/board?span=${encodeURIComponent(span)}`)).json()
}

export function show(name: string | null): Promise<QuizMe> {
  return sent('/api/quiz/board', { name })
}
