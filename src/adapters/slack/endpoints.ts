/** Where Slack's requests come to over HTTP: commands, buttons and modals alike. */
export const ENDPOINT = '/slack/events'
/** Where whoever wants the app in a workspace begins, and where Slack leads them back to. */
export const INSTALL = '/slack/install'
export const REDIRECT = '/slack/oauth_redirect'
