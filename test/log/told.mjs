/** Logs, as a process with the settings of its environment does, a fault and an event in which all its secrets stand. */

import { secretsOf } from '../../dist/src/config/secrets.js'
import { readConfig } from '../../dist/src/config.js'
import { logEvent, logFault, logWarning, startLog } from '../../dist/src/log.js'

const config = readConfig()
const secrets = secretsOf(config)
await startLog('gateway', config.log, secrets)
for (const secret of secrets) {
  logFault(new Error(`it is ${secret}, no less`, { cause: secret }))
  logEvent('started', { address: secret })
  logWarning('Slack', `refused ${secret}`)
}
process.stdout.write(String(secrets.length))
