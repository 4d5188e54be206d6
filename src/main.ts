/** The gateway: the page, Discord and Slack. With files on its command line it shows who holds each of their objects, and ends. */
import { startWorker } from '../workers/worker.js'
import { startDiscord } from './adapters/discord/discord.js'
import { startPlayground } from './adapters/playground/playground.js'
import { startSlack } from './adapters/slack/slack.js'
import { runTerminal } from './adapters/terminal/terminal.js'
import { readConfig } from './config.js'
import { live } from './lifetime.js'
import { logFault } from './log.js'
import { openQueue } from './queue/index.js'
import { openStore } from './store/index.js'

const PICTURE = 'ourobot.png'

async function startGateway() {
  const config = readConfig()
  const queue = await openQueue(config, logFault)
  const store = await openStore(config, logFault)
  const worker = config.redisUrl === null ? await startWorker(config, queue, store) : null
  const discord = await startDiscord(config, queue, store, logFault)
  const slack = await startSlack(config, queue, store)
  const page = await startPlayground(config, queue, store, [discord, slack])
  process.stdout.write(`Ourobot is at ${page.address}\n${discord.says}\n${slack.line}\n`)
  return [discord, slack, page, ...(worker ? [worker] : []), queue, store]
}

const args = process.argv.slice(2)
if (args.length === 0) await live(startGateway)
else process.exitCode = await runTerminal(['refcount', '--png', PICTURE, ...args], process)
