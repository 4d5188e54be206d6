/** `npm run eval:help`: how well questions that nothing was learned from are recognised, and each that was not. */
import { recognise } from '../commands/ask/recognition/recognise.js'
import { type Figures, figuresOf, ourQuestions, sharedQuestions } from './questions.js'

const share = (part: number, all: number) => `${((part / Math.max(all, 1)) * 100).toFixed(1)} % (${part} of ${all})`
const at = (times: readonly number[], part: number) => (times[Math.floor(times.length * part)] ?? 0).toFixed(2)

function show(name: string, { memory, others, answered, right, falseAlarms, times, wrong }: Figures): void {
  console.log(`\n${name}`)
  console.log(`  accuracy, of those answered  ${share(right, answered)}`)
  console.log(`  coverage                     ${share(answered, memory)}`)
  console.log(`  false alarms                 ${share(falseAlarms, others)}`)
  console.log(`  ms a message                 median ${at(times, 0.5)}, p99 ${at(times, 0.99)}`)
  for (const { text, wanted, got } of wrong) {
    const line = text.replaceAll('\n', '⏎')
    const what = `wanted ${wanted.join('/') || 'silence'}, got ${got.topic ?? 'silence'} (${got.article ?? got.related[0]}, ${got.confidence})`
    console.log(`    ${what}: ${line.slice(0, 120)}`)
  }
}

recognise('The first call loads what was learned.')
show('our own questions (test/help/questions.jsonl)', figuresOf(ourQuestions()))
const shared = sharedQuestions()
if (shared) show('shared/data/questions.dev.jsonl', figuresOf(shared))
