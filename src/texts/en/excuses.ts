/** Why there is no answer, or why something is not done, for whoever asked. */
export const excuses = {
  ours: 'Something went wrong here, and not in your code. Please try again.',
  busy: 'There is a lot to do just now. Please ask again in a moment.',
  noPython: 'no Python is ready yet; ask again in a moment',
  waiting: (count: number) => `${count} questions wait already. Please ask again in a moment.`,
  restarting: 'We are restarting just now. Please ask again in a minute.',
  repairing: 'Something on our side is being put right just now. Please ask again in a moment.',
  failedOften:
    'Something on our side went wrong while this ran, several times. Your code is not to blame; please try again in a few minutes.',
  stoppedOften: 'Our machine stopped each time it ran this, so we gave up. Please try a smaller piece of the code.',
  forgotten: 'This was forgotten, as you asked.',
  waitedForADay: 'This waited for a day, and nothing is kept longer. Please ask again.',
  gone: 'What was here is kept for a day, and that is over. Please run the code once more.',
  goneMenu:
    'What there was to choose from is kept for a day, and that is over. Please open the menu of the message once more.',
  goneWindow: 'That window was open for long. Please open it once more.',
  oldButton: 'This button is from another version of me. Please run the code once more.',
  noQuestion: 'There is no question here yet. Ask in a sentence, such as: why is 257 is 257 false?',
  questionTooLong: (characters: number, limit: number) =>
    `This question has ${grouped(characters)} characters; up to ${grouped(limit)} are read. Please leave in it what matters.`,
  noCode: {
    discord:
      'I find no code in this message. I need lines of Python, best between two lines of ```, or a .py or .txt file.',
    slack:
      'There is no code in this message. Code stands between ``` and ```, or in a file that ends with .py or .txt.',
  },
  picture:
    'That is a picture. I need the code itself, as text: please paste it between two lines of ```, or attach a .py file.',
  notCode: 'Only files that end in .py or .txt are read. Please send one of those, or paste the code.',
  file: 'The file',
  fileNamed: (name: string) => `The file ${JSON.stringify(name)}`,
  fileTooLong: (file: string, bytes: number, limit: number) =>
    `${file} has ${grouped(bytes)} bytes; up to ${grouped(limit)} are read. Please attach a shorter one.`,
  fileNotText: (file: string) => `${file} is not UTF-8 text. Please save it as UTF-8, or paste the code.`,
  fileGone: (file: string) => `${file} cannot be fetched. Please attach it again.`,
  fileHidden:
    'I cannot see that file: it is gone, or in a channel where I am not. There, write /invite and my name, or paste the code.',
  privateHere:
    'In this channel my answers are for their askers alone, and a reply is seen by all. Use `/ouro`, or the menu of your message: Apps, Show its memory.',
  privateElsewhere:
    'A reply is seen by all. For an answer that you alone see, use `/ouro` with `private`, or the menu of your message: Apps, Show its memory.',
  notShared: 'In this channel answers are for their askers alone, so this one cannot be shared here.',
  notSharedThere:
    'In that channel only whoever asks sees an answer: so its moderators have settled it. Please choose another channel.',
  cannotWriteThere: 'I cannot write there. Invite me first: write /invite and my name in that channel.',
  notInChannel: 'I am not in that channel. Invite me: write /invite and my name there.',
  lackingScope: (scope: string) =>
    `I lack a permission here (\`${scope}\`). Please ask whoever set me up to install me again with my newest manifest.`,
  adminsUnseen:
    'I cannot see who is an admin here. Please ask whoever set me up to install me again with my newest manifest.',
  notDeletable: {
    discord: 'Only who asked for this answer, and those who may manage messages here, can delete it.',
    slack: 'Only whoever asked, and admins and owners of this workspace, can delete an answer.',
  },
  /** `missing`: the permissions by Discord's names; `all`: of which one is missing, where it is not known which. */
  lacking: (channel: string, missing: readonly string[], all: readonly string[]) => {
    const names = missing.length > 0 ? missing : all
    const which = missing.length > 0 ? 'I lack' : 'I lack one of'
    const what = names.length === 1 ? 'the permission' : 'the permissions'
    return `I cannot answer in the channel ${JSON.stringify(channel)}: ${which} ${what} ${names.join(', ')} there. Somebody who manages the server can give it to me. /ouro works there as it is.`
  },
}

function grouped(count: number): string {
  return count.toLocaleString('en-US')
}
