import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

const LOWEST = 16_384
/** From here on Linux gives ports to connections (`net.ipv4.ip_local_port_range`), and one may take it meanwhile. */
const END = 32_768

/** A port of this machine that nobody listens at just now. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST, END)
    const server = createServer().listen(port, '127.0.0.1')
    const isFree = await once(server, 'listening').then(
      () => true,
      (fault: NodeJS.ErrnoException) => {
        if (fault.code === 'EADDRINUSE') return false
        throw fault
      },
    )
    if (!isFree) continue
    server.close()
    await once(server, 'close')
    return port
  }
}
