/** The answer where no claim fits. */
import type { ClaimAnalysis, Reply } from '../../src/contract.js'
import { reply } from '../fit.js'
import { pythonName } from '../versions.js'
import { code, listed } from '../words.js'
import { recorded } from './record.js'

const NAMED = 5
const ANY = ['small-ints', 'grid-trap', 'slots-smaller']

export function unknownClaim({ code: asked, nearest, python }: ClaimAnalysis): Reply {
  const near = nearest.slice(0, NAMED).map(({ id }) => code(id))
  return reply({
    headline: `None of the claims that Ourobot has tested is about ${code(asked, 60)}.`,
    text: [
      near.length > 0
        ? `Nearest: ${listed(near, 'or')}. Ask for one of these, or in other words.`
        : `Ask with a claim's name, such as ${listed(
            ANY.map((id) => code(id)),
            'or',
          )}, or with a few words of it.`,
      'To see what code of yours does, ask another view.',
    ],
    more: [
      nearest.length > 0
        ? { kind: 'list', title: 'Nearest', items: nearest.map(({ id, text }) => `${id}: ${text}`) }
        : { kind: 'text', title: 'All of them', text: Object.keys(recorded.claims).join(', ') },
    ],
    python: pythonName(python),
  })
}
