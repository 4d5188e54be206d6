import { describe, expect, test } from 'vitest'
import { describedFor } from '../../src/settings/described.js'
import type { SettingName } from '../../src/settings/settings.js'
import { changeOf } from '../../src/settings/written.js'

const all = [
  ...describedFor('discord', 'community'),
  ...describedFor('slack', 'channel'),
  ...describedFor('slack', 'community'),
]

function read(name: SettingName, written: string[]) {
  const described = all.find((each) => each.name === name)
  if (!described) throw new Error(`no setting ${name}`)
  return changeOf(described, written)[name]
}

describe('what was written', () => {
  test.each<[SettingName, string[], unknown]>([
    ['python', ['3.12'], '3.12'],
    ['python', ['default'], 'default'],
    ['python', [], null],
    ['theme', ['dark'], 'dark'],
    ['answers', ['false'], false],
    ['private', ['true'], true],
    ['coolDownSeconds', [' 30 '], 30],
    ['coolDownSeconds', ['0'], 0],
    ['coolDownSeconds', [''], null],
    ['helpChannel', ['true'], true],
    ['shadowDays', ['0'], 0],
    ['answersHourly', [''], null],
    ['ignoredUsers', ['1', '2'], ['1', '2']],
    ['ignoredUsers', [], null],
    ['reportsChannel', ['1'], '1'],
    ['blockedWords', ['  bad \n\nvery   bad,bad\n'], ['bad', 'very bad']],
    ['blockedWords', [' \n '], null],
    ['blockedLinks', ['https://www.Bad.example/x?y\n*.worse.example\n*'], ['bad.example', 'worse.example', '*']],
  ])('is read: %s %j', (name, written, expected) => {
    expect(read(name, written)).toEqual(expected)
  })

  test.each<[SettingName, string[], string]>([
    ['python', ['3'], 'Python cannot be ["3"]; choose it anew.'],
    ['theme', ['pink'], 'Pictures cannot be'],
    ['coolDownSeconds', ['-1'], 'at most 3600'],
    ['coolDownSeconds', ['3601'], 'at most 3600'],
    ['shadowDays', ['31'], 'Write a whole number, at most 30'],
    ['answersHourly', ['1.5'], 'at most 60'],
    ['ignoredUsers', Array.from({ length: 26 }, String), 'at most 25'],
    ['blockedWords', ['!!'], 'has no letter'],
    ['blockedWords', ['a'.repeat(101)], 'too long'],
    ['blockedWords', [Array.from({ length: 201 }, (_, at) => `w${at}`).join('\n')], 'These are 201; there may be 200.'],
    ['blockedWords', [Array.from({ length: 40 }, (_, at) => `${at}${'w'.repeat(90)}`).join('\n')], 'All together'],
    ['blockedLinks', ['bad example'], 'is no domain'],
    ['blockedLinks', ['localhost'], 'is no domain'],
  ])('that is wrong is told: %s %j', (name, written, words) => {
    expect(() => read(name, written)).toThrow(words)
  })

  test('is described in words that fit into both platforms’ forms', () => {
    for (const { label, help } of all) {
      expect(label.length).toBeLessThanOrEqual(45)
      expect(help.length).toBeLessThanOrEqual(100)
    }
  })
})
