/** What somebody hears who wants to be forgotten. */
export const forgetting = {
  nothing: 'There was nothing of yours here to delete.',
  deleted: (count: number) =>
    `Deleted: ${count === 1 ? 'One thing' : `${count} things`} kept of you (pictures, facts, code, answers to the quiz).`,
  onItsWay: 'An answer of yours is on its way just now: ask once more when it is there.',
  stays: {
    discord: 'Answers that stand in chats stay until they are deleted there.',
    slack: 'Answers that stand in channels stay until they are deleted there.',
  },
}
