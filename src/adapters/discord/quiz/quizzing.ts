/** `/ouro-quiz`: what is done for each of its words. */
import type { ChatInputCommandInteraction } from 'discord.js'
import { presentPythons } from '../../../../workers/presence.js'
import { chosenPythons } from '../../../../workers/pythons.js'
import { UsageError } from '../../../errors.js'
import { BOARD_ROWS, REVEAL_HOURS } from '../../../quiz/limits.js'
import type { Channel } from '../../../quiz/schedule.js'
import { SPANS, type Span } from '../../../quiz/standing.js'
import { boardSaid, boardTitle, memberSaid, scheduleSaid, statusSaid } from '../../../quiz/words.js'
import { readLevel, readTime, readTopics, readWeekdays } from '../../../quiz/written.js'
import { zoneNamed } from '../../../quiz/zones.js'
import { textsIn } from '../../../texts/texts.js'
import { askFor } from '../asking.js'
import type { Desk } from '../desk.js'
import { requireManager } from '../editors.js'
import { type Message, wordsMessage } from '../message.js'
import { askerOf, jobFor, placeOf } from '../question.js'
import { listMessage } from './message.js'
import { QUIZ } from './options.js'
import { ownForm } from './own.js'

const { quiz: texts } = textsIn()

const CALLED = `/${QUIZ}`

function channelOf({ guildId: community, channelId: channel }: ChatInputCommandInteraction): Channel {
  return { platform: 'discord', community, channel }
}

/** Whom each question calls. Throws `UsageError` (`schedule-wrong`) where that would be everybody. */
function calledBy({ options, guildId }: ChatInputCommandInteraction) {
  const role = options.getRole('mention')
  if (role !== null && role.id === guildId) throw new UsageError('schedule-wrong', texts.refusals.noEveryone)
  return role
}

async function schedule(interaction: ChatInputCommandInteraction, { gateway }: Desk): Promise<Message> {
  const { options, user } = interaction
  const role = calledBy(interaction)
  const text = (name: string) => options.getString(name) ?? ''
  const python = text('python').trim() || 'default'
  chosenPythons(python, await presentPythons(gateway.store))
  const wanted = {
    ...channelOf(interaction),
    time: readTime(text('time')),
    zone: zoneNamed(text('zone')),
    weekdays: readWeekdays(text('days')),
    topics: readTopics(text('topics')),
    level: readLevel(text('level')),
    python,
    revealHours: options.getInteger('reveal') ?? REVEAL_HOURS,
    changeable: options.getBoolean('changeable') ?? false,
    mention: role?.id ?? null,
    setBy: user.id,
  }
  const before = await gateway.quiz.schedule(wanted)
  const status = statusSaid(await gateway.quiz.status(wanted), CALLED)
  const said = before ? texts.before(status, scheduleSaid(before)) : status
  // The bot is not asked to have the permission to call what nobody may.
  return wordsMessage(role === null || role.mentionable ? said : `${said} ${texts.isNotCalled(role.name)}`)
}

async function managed(what: string, interaction: ChatInputCommandInteraction, desk: Desk): Promise<Message> {
  const { quiz, settings } = desk.gateway
  const channel = channelOf(interaction)
  await requireManager(interaction, settings)
  switch (what) {
    case 'schedule':
      return schedule(interaction, desk)
    case 'now':
      await quiz.ask(channel, interaction.user.id, interaction.id, null)
      return wordsMessage(texts.inAMoment)
    case 'stop':
      return wordsMessage((await quiz.stop(channel)) ? texts.stopped : statusSaid(null, CALLED))
    case 'reset':
      await quiz.reset(channel)
      return wordsMessage(texts.begunAnew)
    default:
      await quiz.pause(channel, what === 'pause')
      return wordsMessage(statusSaid(await quiz.status(channel), CALLED))
  }
}

const MANAGED = ['schedule', 'now', 'pause', 'resume', 'stop', 'reset']

async function answered(what: string, interaction: ChatInputCommandInteraction, desk: Desk): Promise<Message> {
  const { quiz } = desk.gateway
  const who = askerOf(interaction)
  if (MANAGED.includes(what)) return managed(what, interaction, desk)
  switch (what) {
    case 'me':
      return wordsMessage(memberSaid(await quiz.me(who), CALLED))
    case 'leaderboard': {
      const span: Span = SPANS.find((one) => one === interaction.options.getString('span')) ?? 'week'
      return listMessage(boardTitle(span), boardSaid((await quiz.board(who, span)).slice(0, BOARD_ROWS), CALLED))
    }
    case 'on':
    case 'off': {
      const { member, user } = interaction
      const name = member && 'displayName' in member ? member.displayName : user.displayName
      await quiz.show(who, what === 'on' ? name : null)
      return wordsMessage(memberSaid(await quiz.me(who), CALLED))
    }
    default:
      return wordsMessage(statusSaid(await quiz.status(channelOf(interaction)), CALLED))
  }
}

/** What was wrong comes first, for whoever practises alone. */
async function practise(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const { gateway, intake, teller, wire } = desk
  await teller.unlessRefused(
    interaction,
    () => intake.check(interaction),
    async (standing) => {
      await wire.acknowledge(interaction, true)
      const job = async () => {
        const { wish } = await gateway.quiz.drill(askerOf(interaction))
        const wanted = { command: 'heap', code: '', python: 'default', quiz: wish }
        const errand = { hidden: true, inPlace: false, shareable: false, predict: true }
        return jobFor(wanted, interaction, { place: placeOf(interaction), ...errand })
      }
      await askFor(job, standing, interaction, desk)
    },
  )
}

export async function quizCommand(interaction: ChatInputCommandInteraction, desk: Desk): Promise<void> {
  const what = interaction.options.getSubcommand()
  if (what === 'practice') return practise(interaction, desk)
  if (what === 'own') {
    const find = () => requireManager(interaction, desk.gateway.settings)
    return desk.teller.unlessRefused(interaction, find, () => desk.wire.ask(interaction, ownForm()))
  }
  await desk.teller.show(interaction, () => answered(what, interaction, desk))
}
