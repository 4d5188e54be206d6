import { describe, expect, test } from 'vitest'
import { Rules, WithheldError } from '../../src/moderation/rules.js'
import type { Settled } from '../../src/settings/settings.js'

/** What the rules find in a text; null: nothing. */
function foundIn(text: string, settled: Settled): string | null {
  const rules = Rules.of(settled)
  try {
    rules?.requireCode(text)
    return null
  } catch (error) {
    if (error instanceof WithheldError) return error.withheld.text
    throw error
  }
}

const words = { blockedWords: ['troll', 'nasty thing', 'ass', 'хам', 'Größe', '1488', 'to'] }

describe('a blocked word', () => {
  test.each([
    ['a troll', 'troll'],
    ['TROLL!', 'troll'],
    ['ｔｒｏｌｌ', 'troll'],
    ['𝓽𝓻𝓸𝓵𝓵', 'troll'],
    ['tro\u200bll', 'troll'],
    ['t\u00adroll\u2060', 'troll'],
    ["'tro\\u200bll'", 'troll'],
    ['"\\x74roll"', 'troll'],
    ['trоll with a Cyrillic о', 'troll'],
    ['τrοll with Greek letters', 'troll'],
    ['tróll̷', 'troll'],
    ['🅣🅡🅞🅛🅛', 'troll'],
    ['tr0ll', 'troll'],
    ['7r01l', 'troll'],
    ['my_troll = 1', 'troll'],
    ['troll2 = 1', 'troll'],
    ['someTrollName', 'troll'],
    ['class TrollFactory:', 'troll'],
    ['t r o l l', 'troll'],
    ["['t', 'r', 'o', 'l', 'l']", 'troll'],
    ['t\nr\no\nl\nl\n', 'troll'],
    ['a nasty\nthing', 'nasty thing'],
    ['nasty_thing', 'nasty thing'],
    ['a$$', 'ass'],
    ['ХАМ', 'хам'],
    ['GRÖSSE', 'Größe'],
    ['1488', '1488'],
    ['it is to be', 'to'],
  ])('is found in %j', (text, word) => {
    expect(foundIn(text, words)).toBe(word)
  })

  test.each([
    'trolley',
    'strolling',
    'class Bass: pass',
    'assert x',
    'n = 455',
    '14880',
    '<A object at 0x7f01a55e40>',
    't0 = 70',
    'good',
    '',
  ])('is not found in %j', (text) => {
    expect(foundIn(text, words)).toBeNull()
  })

  test('whose signs mean something in patterns is a word like others', () => {
    expect(foundIn('I like c++ (a lot)', { blockedWords: ['c++', '(a lot)'] })).toBe('c++')
    expect(foundIn('ccc', { blockedWords: ['c++', 'c.c', '[c]'] })).toBeNull()
  })
})

describe('a blocked link', () => {
  test.each([
    ['see https://example.com/x', ['*'], 'https://example.com/x'],
    ['HTTPS：//example.com', ['*'], 'https://example.com'],
    ['ht\u200btp://a.b', ['*'], 'http://a.b'],
    ['https://bad.example/x?y', ['bad.example'], 'bad.example/x?y'],
    ['http://www.bad.example', ['bad.example'], 'bad.example'],
    ['sub.bad。example', ['bad.example'], 'bad.example'],
  ])('is found in %j', (text, blockedLinks, found) => {
    expect(foundIn(text, { blockedLinks })).toBe(found)
  })

  test.each([
    ['example.com', ['*']],
    ['https://notbad.example', ['bad.example']],
    ['https://bad.example.org', ['bad.example']],
    ['https://good.example', ['bad.example']],
  ])('is not found in %j where %o is blocked', (text, blockedLinks) => {
    expect(foundIn(text, { blockedLinks })).toBeNull()
  })
})

describe('a blocked invitation', () => {
  test.each([
    'discord.gg/abc',
    'https://DISCORD.gg/abc',
    'discord.com/invite/abc',
    'https://ptb.discord.com/invite/abc',
    'discordapp.com/invite/abc',
    'disсord.gg/abc with a Cyrillic с',
    'https://join.slack.com/t/team/shared_invite/zt-1',
    'team.slack.com/join/shared_invite/zt-1',
  ])('is found in %j', (text) => {
    expect(foundIn(text, { blockedInvitations: true })).not.toBeNull()
    expect(foundIn(text, { blockedInvitations: false })).toBeNull()
  })

  test.each(['discord.com/developers', 'https://slack.com/help', 'discord.gg', 'mydiscord.gg/x'])(
    'is none in %j',
    (text) => {
      expect(foundIn(text, { blockedInvitations: true })).toBeNull()
    },
  )
})

test('nothing blocked makes no rules', () => {
  expect(Rules.of({})).toBeNull()
  expect(Rules.of({ blockedWords: [], blockedLinks: [], blockedInvitations: false })).toBeNull()
})

test('200 words are sought in a megabyte within three seconds of a core', () => {
  const blockedWords = Array.from({ length: 200 }, (_, at) => `wort${String.fromCharCode(97 + (at % 26))}${at}en`)
  const text = 'Wor ta0en worta t r o l l [1, 2, 3] <object at 0x7f> '.repeat(20_000)
  const rules = Rules.of({ blockedWords, blockedLinks: ['bad.example'], blockedInvitations: true })
  const before = process.cpuUsage()
  rules?.requireCode(text)
  const { user, system } = process.cpuUsage(before)
  expect(user + system).toBeLessThan(3_000_000)
})
