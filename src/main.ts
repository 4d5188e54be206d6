/** The gateway: the page, Discord and Slack. With files on its command line it shows who holds each of their objects, and ends. */
import { startWorker } from '../workers/worker.js'
import { startDiscord } from './adapters/discord/discord.js'
import { startPlayground } from './adapters/playground/playground.js'
import { startSlack } from './adapters/slack/slack.js'
import { runTerminal } from './adapters/terminal/terminal.js'
import { readConfig } from './config.js'
import { live } from './lifetime.js'
import { openLimits } from './limits/index.js'
import { logFault } from './log.js'
import { openQueue } from './queue/index.js'
import { openSettings } from './settings/index.js'
import { openStore } from './store/index.js'

const PICTURE = 'ourobot.png'

async function startGateway() {
  const config = readConfig()
  const queue = await openQueue(config, logFault)
  const store = await openStore(config, logFault)
  const limits = await openLimits(config)
  const settings = await openSettings(config)
  const gateway = { queue, store, limits, settings }
  const worker = config.redisUrl === null ? await startWorker(config, queue, store) : null
  const discord = await startDiscord(config, gateway, logFault)
  const slack = await startSlack(config, gateway)
  const page = await startPlayground(config, gateway, [discord, slack])
  process.stdout.write(`Ourobot is at ${page.address}\n${discord.says}\n${slack.line}\n`)
  return [discord, slack, page, ...(worker ? [worker] : []), queue, store, limits, settings]
}

const args = process.argv.slice(2)
if (args.length === 0) await live(startGateway)
else process.exitCode = await runTerminal(['refcount', '--png', PICTURE, ...args], process)
