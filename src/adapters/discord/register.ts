/** `npm run register`: tells Discord which commands there are. */
import { readConfig } from '../../config.js'
import { logFault } from '../../log.js'
import { register } from './registration.js'

try {
  const config = readConfig()
  const { lines, invitation } = await register(config)
  const where = config.discordGuild === null ? 'everywhere' : `on the server ${config.discordGuild}`
  const told = lines.length === 0 ? [`The commands ${where} are as they should be`] : [...lines, `Registered ${where}`]
  const links = [`For a server: ${invitation.server}`, `For yourself, wherever you are: ${invitation.person}`]
  process.stdout.write(`${[...told, ...links].join('\n')}\n`)
} catch (error) {
  logFault(error)
  process.exitCode = 1
}
