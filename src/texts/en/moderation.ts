/** What moderators hear of answers that were withheld. */
export const moderation = {
  title: 'An answer was withheld',
  announced: 'Moderators hear in this channel of answers that were withheld.',
  in: ' in ',
  older: 'It was given before that was blocked. Its message stays until somebody deletes it.',
  rules: { word: 'a blocked word', link: 'a blocked link', invitation: 'an invitation' },
  places: {
    code: 'in the code',
    output: 'in the output',
    objects: 'in values or names of the program',
    answer: 'in the answer',
  },
}
