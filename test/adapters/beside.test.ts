/** Both chats in one process, with what Slack's loads loaded first. */
import '@slack/bolt'
import { expect, test } from 'vitest'
import { withPicture } from '../../src/adapters/discord/message.js'
import { Wire } from '../../src/adapters/discord/wire.js'
import { FakeDiscord, TOKEN } from '../fakes/discord/discord.js'
import { CHANNEL } from '../fakes/discord/places.js'

test('a picture arrives on Discord where Slack’s libraries were loaded first', async () => {
  const fake = await FakeDiscord.start()
  const picture = { filename: 'list.png', bytes: Buffer.from('pixels'), type: 'image/png' as const, alt: 'a list' }
  await new Wire(TOKEN, fake.rest).post(CHANNEL, withPicture([], picture, []), { picture })
  expect(fake.postedIn(CHANNEL)[0]?.shown?.files[0]?.bytes).toEqual(picture.bytes)
  expect(fake.complaints).toEqual([])
  await fake.close()
})
