/** Where installations lie, by names of letters, digits and `.`, until they are taken away. Two sides: a folder and Redis. */
export interface Shelf {
  /** null where there is none. */
  get(name: string): Promise<Buffer | null>
  /** Whole or not at all, also when the process is killed. */
  put(name: string, bytes: Buffer): Promise<void>
  delete(name: string): Promise<void>
  /** All that begin so. */
  names(beginning: string): Promise<string[]>
  close(): Promise<void>
}
