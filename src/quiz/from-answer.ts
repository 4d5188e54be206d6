/** "Make this a quiz": the question that an answer's own view asks of its program. */
import type { QuizKind, QuizWish, Request } from '../contract.js'

const KINDS: Record<string, QuizKind> = {
  refcount: 'dies',
  sizeof: 'larger',
  is: 'same',
  heap: 'shared',
  gc: 'cycle',
  leaks: 'leak',
}

/** What the program prints, where its view has no question. */
export function wishFrom({ command, code }: Pick<Request, 'command' | 'code'>): QuizWish {
  return { from: 'own', kind: KINDS[command] ?? 'prints', code }
}
