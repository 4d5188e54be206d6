/** A platform and workers for the quiz, by a clock that is handed in; whoever is killed says nothing any more. */
import type { Finished, Job, QuizWish } from '../../src/contract.js'
import type { Queue } from '../../src/queue/queue.js'
import type { Item } from '../../src/quiz/picking.js'
import type { Poster, Tally } from '../../src/quiz/poster.js'
import { Quiz } from '../../src/quiz/quiz.js'
import type { MadeRound, Posted } from '../../src/quiz/round.js'
import type { Channel, Schedule } from '../../src/quiz/schedule.js'
import type { Records } from '../../src/records/records.js'

export const CHANNEL: Channel = { platform: 'discord', community: 'school', channel: 'python' }

export const BANK: Item[] = (['sizes', 'copies', 'strings'] as const).flatMap((topic) =>
  ([1, 2, 3] as const).map((level) => ({ id: `${topic}/${level}`, topic, level, variants: 50 })),
)

export function scheduleOf(change: Partial<Schedule> = {}): Omit<Schedule, 'since' | 'paused'> {
  return {
    ...CHANNEL,
    time: '09:00',
    zone: 'Europe/Paris',
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    topics: [],
    level: null,
    python: 'default',
    revealHours: 23,
    changeable: false,
    mention: null,
    setBy: 'moderator',
    ...change,
  }
}

function levelOf(wish: QuizWish): 1 | 2 | 3 {
  return (wish.from === 'bank' && BANK.find(({ id }) => id === wish.id)?.level) || 1
}

/** Three choices, of which the second is right. */
function answered(job: Job, wish: QuizWish): Finished {
  const because = 'Because it is so.'
  const choices = ['1', '2', '3'].map((text) => ({ text, right: text === '2', because }))
  const id = wish.from === 'bank' ? `${wish.id}#${wish.variant}` : 'own'
  const info = { kind: 'prints', program: 'a = 1', view: 'heap', because, topic: 'sizes', learn: 'sizes' } as const
  return {
    job,
    outcome: {
      kind: 'answered',
      reply: { headline: 'So it is', picture: null, alt: '', text: '', more: [], python: 'CPython 3.14.10' },
      pictures: [],
      analyses: 'none',
      states: 0,
      question: { text: 'Which?', choices },
      quiz: { id, level: levelOf(wish), ...info },
    },
  }
}

export interface Message {
  kind: 'question' | 'reveal'
  round: string
  day: string
  at: number
  tally?: Tally
}

/** Remembers what was sent, as a platform does, over every restart. */
export class World {
  now: number
  readonly messages: Message[] = []
  readonly told: string[] = []
  readonly faults: Error[] = []
  /** What the platform answers with instead of taking a message. */
  refusal: Error | null = null
  /** Questions that no worker can ask. */
  readonly undecidable = new Set<string>()
  /** Called at each step that a process takes: it may be killed there. */
  fate: () => void = () => undefined

  constructor(now: string) {
    this.now = Date.parse(now)
  }

  /** A process of its own, on the given records; after `die` it does nothing any more. */
  gateway(records: Records): { quiz: Quiz; die: () => void } {
    let isDead = false
    const alive = async (): Promise<void> => {
      if (!isDead) this.fate()
      if (isDead) await new Promise(() => undefined)
    }
    const living: Records = {
      get: async (place) => {
        await alive()
        return records.get(place)
      },
      all: async (shelf) => {
        await alive()
        return records.all(shelf)
      },
      update: async (place, owners, change) => {
        await alive()
        const value = await records.update(place, owners, change)
        await alive()
        return value
      },
      clear: async (shelf) => {
        await alive()
        await records.clear(shelf)
      },
      forget: (owner) => records.forget(owner),
      close: async () => undefined,
    }
    const queue: Pick<Queue, 'add'> = {
      add: async (job) => {
        await alive()
        const { quiz: wish } = job.request
        if (!wish) throw new Error('no job of the quiz')
        const isFailed = wish.from === 'bank' && this.undecidable.has(wish.id)
        const failed = { kind: 'failed', code: 'undecidable', message: 'It differs from run to run.' } as const
        await quiz.take(isFailed ? { job, outcome: failed } : answered(job, wish))
        return { before: 0, repeated: false }
      },
    }
    const onFault = (fault: Error) => this.faults.push(fault)
    const quiz = new Quiz({ records: living, queue, bank: BANK, now: () => this.now, onFault })
    quiz.join(this.#poster(alive))
    const die = () => {
      isDead = true
    }
    return { quiz, die }
  }

  of(kind: Message['kind']): Message[] {
    return this.messages.filter((message) => message.kind === kind)
  }

  #poster(alive: () => Promise<void>): Poster {
    const send = async (message: Message, isAgain: boolean): Promise<Posted> => {
      await alive()
      if (this.refusal) throw this.refusal
      const same = ({ kind, round }: Message) => kind === message.kind && round === message.round
      if (!isAgain || !this.messages.some(same)) this.messages.push(message)
      await alive()
      return { message: `${this.messages.findIndex(same)}` }
    }
    const base = ({ id, day }: MadeRound) => ({ round: id, day, at: this.now })
    return {
      platform: 'discord',
      post: (round, isAgain) => send({ kind: 'question', ...base(round) }, isAgain),
      reveal: async (round, tally, isAgain) => {
        await send({ kind: 'reveal', ...base(round), tally }, isAgain)
      },
      tell: async (_, user, text) => {
        await alive()
        this.told.push(`${user}: ${text}`)
      },
    }
  }
}
