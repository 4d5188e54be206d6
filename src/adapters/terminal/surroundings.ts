import type { Config } from '../../config.js'

/** The process's own streams, or a test's. */
export interface Streams {
  stdin: NodeJS.ReadStream
  stdout: NodeJS.WriteStream
  stderr: NodeJS.WriteStream
}

/** What a run reads from, writes to, and is set to. */
export interface Surroundings extends Streams {
  config: Config
}
