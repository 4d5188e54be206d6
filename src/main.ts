/** The gateway: the page, Discord and Slack. With files on its command line it shows who holds each of their objects, and ends. */
import { startWorker } from '../workers/worker.js'
import { openDiscord } from './adapters/discord/index.js'
import { startPlayground } from './adapters/playground/playground.js'
import { openSlack } from './adapters/slack/index.js'
import { runTerminal } from './adapters/terminal/terminal.js'
import { readConfig } from './config.js'
import { Help } from './help/help.js'
import { openLearn } from './learn/index.js'
import { live } from './lifetime.js'
import { openLimits } from './limits/index.js'
import { logEvent, logFault } from './log.js'
import { openQueue } from './queue/index.js'
import { openQuiz } from './quiz/index.js'
import { startTicker } from './quiz/ticker.js'
import { openRecords } from './records/index.js'
import { openSettings } from './settings/index.js'
import { openStore } from './store/index.js'
import { startTelemetry } from './telemetry/telemetry.js'
import { watched } from './telemetry/watched.js'

const PICTURE = 'ourobot.png'

async function startGateway() {
  const config = readConfig()
  const telemetry = await startTelemetry('gateway', config)
  const queue = watched(await openQueue(config, logFault), telemetry.watch)
  const store = await openStore(config)
  const limits = await openLimits(config)
  const settings = await openSettings(config)
  const records = await openRecords(config)
  const quiz = openQuiz({ records, queue, onFault: logFault })
  const learn = openLearn({ records, quiz })
  const help = new Help({ records, settings, store, queue, now: Date.now, onFault: logFault })
  const gateway = { queue, store, limits, settings, records, quiz, learn, help }
  const worker = config.redisUrl === null ? await startWorker(config, queue, store, telemetry.watch, settings) : null
  const discord = await openDiscord(config, gateway, logFault)
  const slack = await openSlack(config, gateway)
  const page = await startPlayground(config, gateway, [discord, slack])
  const ticker = await startTicker(config, () => quiz.tick(), logFault)
  await telemetry.serve(queue, worker)
  const chats = [discord, slack].filter((chat) => chat.isThere())
  logEvent('started', { address: page.address, adapters: ['page', ...chats.map(({ name }) => name)] })
  process.stdout.write(`Ourobot is at ${page.address}\n${discord.says}\n${slack.line}\n`)
  const kept = [slack.kept, store, limits, settings, records]
  return [ticker, discord, slack, page, ...(worker ? [worker] : []), queue, ...kept, telemetry]
}

const args = process.argv.slice(2)
if (args.length === 0) await live(startGateway)
else process.exitCode = await runTerminal(['refcount', '--png', PICTURE, ...args], process)
