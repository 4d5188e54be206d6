/** `npm run -s manifest [-- [--many] https://ouro.example]` */
import { readConfig } from '../../config.js'
import { UsageError } from '../../errors.js'
import { logFault } from '../../log.js'
import { manifestOf } from './manifest.js'

const WRONG_USE = 2
const MANY = '--many'

function addressIn([address]: string[], many: boolean): string | null {
  if (address === undefined && !many) return null
  if (address !== undefined && URL.canParse(address) && new URL(address).protocol === 'https:') return address
  const otherwise = many ? `: many workspaces need one` : ', or nothing'
  throw new UsageError(
    'no-address',
    `${JSON.stringify(address ?? '')} is no address for Slack; write https://HOST${otherwise}`,
  )
}

try {
  const words = process.argv.slice(2)
  const many = words.includes(MANY)
  const address = addressIn(
    words.filter((word) => word !== MANY),
    many,
  )
  const manifest = manifestOf(readConfig().slackCommand, address, { many })
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`)
} catch (error) {
  logFault(error)
  process.exitCode = WRONG_USE
}
