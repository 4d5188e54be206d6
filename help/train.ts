/** `npm run train:help`: what the recognition learns from its phrases, written to commands/ask/recognition/model.json. */
import { writeFileSync } from 'node:fs'
import type { Model } from '../commands/ask/recognition/model.js'
import { calibrationOf, crossValidated, learnedFrom } from './learning.js'
import { fingerprint, MODEL_FILE, readPhrases } from './phrases.js'

const phrases = readPhrases()
const outcomes = crossValidated(phrases)
const model: Model = {
  fingerprint: fingerprint(),
  calibration: calibrationOf(outcomes),
  ...learnedFrom(phrases),
}
writeFileSync(MODEL_FILE, `${JSON.stringify(model)}\n`)
const memory = outcomes.filter(({ wanted }) => wanted !== 'other')
const share = (part: number, all: number) => `${((part / all) * 100).toFixed(1)} %`
console.log(`${phrases.length} phrases, ${model.rarity.length} features`)
console.log(
  `by models made without them: topic ${share(memory.filter(({ wanted, topic }) => wanted.startsWith(`${topic}/`)).length, memory.length)}, ` +
    `article ${share(memory.filter(({ wanted, article }) => wanted === article).length, memory.length)}`,
)
