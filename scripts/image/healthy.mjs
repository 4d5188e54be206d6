/** Ends with 0 where the gateway in this container answers questions, else with 1. */
const response = await fetch(`http://127.0.0.1:${process.env.PORT || 4000}/healthz`)
process.stdout.write(await response.text())
process.exitCode = response.ok ? 0 : 1
