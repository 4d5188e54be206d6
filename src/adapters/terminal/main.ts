/** `ourobot COMMAND …` */
import { runTerminal } from './terminal.js'

process.exitCode = await runTerminal(process.argv.slice(2), process)
