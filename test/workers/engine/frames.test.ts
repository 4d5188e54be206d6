import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Forgery, FrameDecoder } from '../../../workers/engine/frames.js'
import { STREAM_LIMIT_BYTES } from '../../../workers/engine/limits.js'

const TOKEN = '0123456789abcdef'

function frame(kind: string, payload: string, token = TOKEN): Buffer {
  const body = Buffer.concat([Buffer.from(kind + token, 'latin1'), Buffer.from(payload)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}

function decode(...chunks: Buffer[]): string[] {
  const decoder = new FrameDecoder(TOKEN)
  return chunks.flatMap((chunk) => [...decoder.push(chunk)].map(({ kind, payload }) => `${kind} ${payload}`))
}

describe('frames', () => {
  test('are found wherever the stream is torn', () => {
    const kinds = fc.constantFrom('O', 'E', 'T', 'D')
    const frames = fc.array(fc.tuple(kinds, fc.string({ maxLength: 50 })), { maxLength: 8 })
    fc.assert(
      fc.property(frames, fc.array(fc.nat({ max: 60 }), { minLength: 1 }), (sent, sizes) => {
        const whole = Buffer.concat(sent.map(([kind, payload]) => frame(kind, payload)))
        const chunks: Buffer[] = []
        for (let at = 0, turn = 0; at < whole.length; turn += 1) {
          const size = (sizes[turn % sizes.length] ?? 0) + 1
          chunks.push(whole.subarray(at, at + size))
          at += size
        }
        expect(decode(...chunks)).toEqual(sent.map(([kind, payload]) => `${kind} ${payload}`))
      }),
    )
  })

  test('that are torn at the end wait for more', () => {
    expect(decode(frame('O', 'whole'), frame('O', 'torn').subarray(0, -1))).toEqual(['O whole'])
  })

  test.each([
    ['with a wrong token', frame('D', '{}', 'fedcba9876543210')],
    ['of an unknown kind', frame('X', '{}')],
    ['too short for a token', Buffer.from([0, 0, 0, 5, 0x4f, 1, 2, 3, 4])],
    ['longer than a run may be', Buffer.from([0x7f, 0xff, 0xff, 0xff])],
  ])('%s are forgeries', (_, chunk) => {
    expect(() => decode(chunk)).toThrow(Forgery)
  })

  test('without end are a forgery', () => {
    const decoder = new FrameDecoder(TOKEN)
    const chunk = frame('O', 'x'.repeat(100_000))
    const flood = () => {
      for (let sent = 0; sent <= STREAM_LIMIT_BYTES; sent += chunk.length) [...decoder.push(chunk)]
    }
    expect(flood).toThrow(Forgery)
  })
})
