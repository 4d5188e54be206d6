/** A page of the course as the part of the address behind `#`: `#learn/sizeof/3` is its third page. */
import type { LearnPosition } from '../../api.js'

export function hashOf({ lesson, page }: LearnPosition): string {
  return `#learn/${lesson}/${page + 1}`
}

/** `page` null: where whoever asks was in that lesson; `lesson` empty: where they were at all. */
export function wantedIn(hash: string): { lesson: string; page: number | null } {
  const [, lesson = '', page = ''] = hash.slice(1).split('/')
  const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : null
  return { lesson: decoded(lesson), page: number === null ? null : number - 1 }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
