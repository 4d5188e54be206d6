/** `npm run -s manifest [-- https://ouro.example]` */
import { readConfig } from '../../config.js'
import { UsageError } from '../../errors.js'
import { logFault } from '../../log.js'
import { manifestOf } from './manifest.js'

const WRONG_USE = 2

function addressIn([address]: string[]): string | null {
  if (address === undefined) return null
  if (URL.canParse(address) && new URL(address).protocol === 'https:') return address
  throw new UsageError(
    'no-address',
    `${JSON.stringify(address)} is no address for Slack; write https://HOST, or nothing`,
  )
}

try {
  const manifest = manifestOf(readConfig().slackCommand, addressIn(process.argv.slice(2)))
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`)
} catch (error) {
  logFault(error)
  process.exitCode = WRONG_USE
}
