/** What a GIF says of itself, read block by block as GIF 89a has them. Throws where the file is not whole. */
interface Gif {
  version: string
  width: number
  height: number
  /** 0: for ever; null where it is shown once. */
  repeats: number | null
  frames: { width: number; height: number; ms: number }[]
}

export function framesOf(bytes: Buffer): Gif {
  const gif: Gif = {
    version: bytes.toString('latin1', 0, 6),
    width: bytes.readUInt16LE(6),
    height: bytes.readUInt16LE(8),
    repeats: null,
    frames: [],
  }
  let at = 13 + tableBytes(bytes.readUInt8(10))
  let ms = 0
  for (;;) {
    const kind = bytes.readUInt8(at)
    if (kind === 0x3b) break
    if (kind === 0x21) {
      const label = bytes.readUInt8(at + 1)
      if (label === 0xf9) ms = 10 * bytes.readUInt16LE(at + 4)
      if (label === 0xff && bytes.toString('latin1', at + 3, at + 14) === 'NETSCAPE2.0')
        gif.repeats = bytes.readUInt16LE(at + 16)
      at = behindBlocks(bytes, at + 2)
    } else if (kind === 0x2c) {
      gif.frames.push({ width: bytes.readUInt16LE(at + 5), height: bytes.readUInt16LE(at + 7), ms })
      at = behindBlocks(bytes, at + 11 + tableBytes(bytes.readUInt8(at + 9)))
    } else throw new RangeError(`no block begins with ${kind}, at ${at}`)
  }
  if (at !== bytes.length - 1) throw new RangeError(`${bytes.length - 1 - at} bytes behind the trailer`)
  return gif
}

function tableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
}

function behindBlocks(bytes: Buffer, start: number): number {
  let at = start
  while (bytes.readUInt8(at) > 0) at += bytes.readUInt8(at) + 1
  return at + 1
}
