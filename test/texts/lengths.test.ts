/** What the platforms cut, or refuse, where it is longer: labels of ours fit them as they are. */
import { describe, expect, test } from 'vitest'
import { commands as all } from '../../commands/index.js'
import { CHOICE_LIMIT_CHARACTERS } from '../../src/adapters/discord/limits.js'
import { OPTION_LIMIT_CHARACTERS, TITLE_LIMIT_CHARACTERS } from '../../src/adapters/slack/limits.js'
import { QuizTopic } from '../../src/contract.js'
import { LANGUAGES, textsIn } from '../../src/texts/texts.js'

/** https://discord.com/developers/docs/components/reference#label */
const LABEL_LIMIT_CHARACTERS = 45

describe.each(LANGUAGES)('in %s', (language) => {
  const { buttons, commands, forms, help, panel, quiz, reporting, settings, values } = textsIn(language)
  const strings = (of: object): string[] => Object.values(of).filter((text) => typeof text === 'string')
  const names = all.map(({ name }) => name)

  test.each<[string, number, string[]]>([
    [
      'titles of windows',
      TITLE_LIMIT_CHARACTERS,
      [
        help.correctTitle,
        help.post,
        forms.name,
        forms.showMemory,
        forms.show,
        forms.cancel,
        forms.shareAnswer,
        buttons.share,
        panel.here,
        panel.inThisChannel,
        panel.settle,
        quiz.form.title.slack,
        quiz.form.look,
        reporting.title.slack,
        reporting.send,
      ],
    ],
    [
      'labels of forms',
      LABEL_LIMIT_CHARACTERS,
      [
        ...Object.values(settings).map(({ label }) => label),
        ...[quiz.form.of, quiz.form.ask, quiz.form.wrong].map(({ label }) => label),
        help.ownWords,
        help.otherArticle,
        quiz.form.kind,
        quiz.form.title.discord,
        reporting.title.discord,
        ...Object.values(reporting.expected),
        forms.lines,
        forms.orFile,
        forms.whatToLookAt,
        forms.python,
        forms.whichCode,
      ],
    ],
    [
      'buttons and choices',
      OPTION_LIMIT_CHARACTERS,
      [
        ...[help.helpful, help.unhelpful, help.off, help.approve, help.correct, help.dismiss],
        ...[help.theQuestion, help.theAnswer],
        ...strings(buttons),
        ...strings(values),
        ...Object.values(quiz.kinds),
        buttons.stateAndOverview(10_000, 10_000),
        ...all.map(({ name, label }) => buttons.see(`${label} (${name})`)),
        buttons.onPython(forms.allCompared),
        forms.fitting,
        forms.fittingView,
        forms.newest,
        forms.allOfPythons,
        forms.allPythonsCompared,
        forms.allAsOne,
        forms.allInTurn,
        forms.privateHelp,
        forms.predictHelp,
        panel.asByDefault,
        panel.asAround,
        panel.takeBack,
      ],
    ],
    [
      'what stands below them, and what menus say of commands',
      CHOICE_LIMIT_CHARACTERS,
      [
        ...Object.values(settings).map(({ help }) => help),
        ...[quiz.form.of, quiz.form.ask, quiz.form.wrong].map(({ help }) => help),
        forms.orFileHelp,
        ...all.flatMap(({ sides }) => (sides ? [forms.orPair(sides.ready.slice(0, 4).map(({ name }) => name))] : [])),
        ...strings(commands).filter((text) => text !== commands.appAtLength),
        ...strings(help.commands),
        ...strings(quiz.commands),
        quiz.commands.topics(QuizTopic.options.slice(0, 8)),
        ...Object.values(panel.commands),
      ],
    ],
    ['what Slack’s manifest says at length', 4000, [commands.appAtLength, commands.usage(names)]],
  ])('%s have at most %i characters, and some', (_, limit, texts) => {
    expect(texts.filter((text) => text.length === 0 || [...text].length > limit)).toEqual([])
  })
})
