/** Shows the main job: who holds each object of a Python file (or of a ready example), in words and as a picture. */
import { runTerminal } from './adapters/terminal/terminal.js'

const PICTURE = 'ourobot.png'

process.exitCode = await runTerminal(['refcount', '--png', PICTURE, ...process.argv.slice(2)], process)
