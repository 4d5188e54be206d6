/** `npm run -s manifest [-- https://ouro.example]` */
import { readConfig } from '../../config.js'
import { manifestOf } from './manifest.js'

const [address = null] = process.argv.slice(2)
process.stdout.write(`${JSON.stringify(manifestOf(readConfig().slackCommand, address), null, 2)}\n`)
