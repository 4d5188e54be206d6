/** What it costs to see whether a message in a help channel asks about memory. */
import { recognise } from '../commands/ask/recognition/recognise.js'
import { type Figure, figureOf } from './figure.js'
import { inTurns, type Rounds, timed } from './rounds.js'

const JUDGED_A_ROUND = 5
/** A busy server has 50 messages a second. */
const JUDGE_BUDGET_MS = 5
const WALL_CHARACTERS = 4000

const SENTENCE = 'so I read the file line by line and keep each in a list, and the memory of the process only grows. '
const QUESTION = 'why is my list 120 bytes when the numbers are only 28 each?'
const MESSAGES = [
  'hello, is anybody here?',
  QUESTION,
  'how do I install numpy on windows, pip says there is no matching distribution',
  `${QUESTION}\n\`\`\`py\nimport sys\nxs = []\nfor n in range(5):\n    xs.append(n)\nprint(sys.getsizeof(xs))\n\`\`\``,
]

function judged(messages: readonly string[]) {
  return () =>
    timed(JUDGED_A_ROUND, async () => void messages.map((text) => recognise(text))).then(each(messages.length))
}

const each = (count: number) => (samples: number[]) => samples.map((ms) => ms / count)

export async function judgingFigures(rounds: Rounds): Promise<Figure[]> {
  const wall = SENTENCE.repeat(WALL_CHARACTERS / SENTENCE.length + 1).slice(0, WALL_CHARACTERS)
  const samples = await inTurns(rounds, { usual: judged(MESSAGES), wall: judged([wall]) })
  const told = { unit: 'ms', budget: { atMost: JUDGE_BUDGET_MS } } as const
  return [
    figureOf('judge a message', null, samples.usual, told),
    figureOf(`judge a message of ${WALL_CHARACTERS.toLocaleString('en-US')} characters`, null, samples.wall, told),
  ]
}
