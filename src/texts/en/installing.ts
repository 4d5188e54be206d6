/** The pages of the way into a workspace, and what is said where Ourobot is there no more. */
export const installing = {
  cancelled: 'Nothing was installed.',
  late: 'This page was open for too long, or was opened twice.',
  failed: 'Something went wrong here. Please try again in a moment.',
  add: 'Add Ourobot to Slack',
  noBot: 'I am not installed here as a bot. Please install me again.',
  nowhere: 'Slack named neither a workspace nor an organization',
  gone: 'I am not installed here any more. Please install me again.',
}
