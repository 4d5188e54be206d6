/** Slack's side of OAuth: who has installed the app where, and what a token opens. https://docs.slack.dev/authentication/installing-with-oauth */
import { randomUUID } from 'node:crypto'
import { manifestOf } from '../../../src/adapters/slack/manifest.js'

export const BOT_TOKEN = 'xoxb-test'
export const CLIENT = { id: '1234.5678', secret: 'a secret of the client' }
export const ADDRESS = 'https://ouro.example'

/** A workspace, or a whole organization. */
export interface Where {
  team?: string
  enterprise?: string
}

export interface Grant {
  token: string
  /** null: all workspaces of the organization. */
  team: string | null
  enterprise: string | null
  botUser: string
  /** What the app may do: what it asked for when it was installed. */
  scopes: Set<string>
}

interface Code {
  where: Where
  user: string
  redirect: string
  scopes: string[]
  isUsed: boolean
}

type Args = Record<string, unknown>
type Answer = Record<string, unknown>

const refusal = (error: string): Answer => ({ ok: false, error })

export class Grants {
  /** The organization of each workspace that is in one. */
  readonly organizations = new Map<string, string>()
  /** Where tokens expire: after how many seconds; null: they do not. */
  expiresIn: number | null = null
  readonly #grants = new Map<string, Grant>()
  /** Tokens that open nothing any more, with Slack's word for it. */
  readonly #shut = new Map<string, string>()
  readonly #codes = new Map<string, Code>()
  readonly #renewals = new Map<string, Grant>()
  #count = 0

  constructor(private readonly manifest = manifestOf('ouro', ADDRESS, { many: true })) {
    this.#give({ team: 'T1' }, manifestOf('ouro', null).oauth_config.scopes.bot, BOT_TOKEN)
  }

  /** What a token opens, or Slack's word for why it opens nothing. */
  of(token: string | undefined): Grant | string {
    const shut = token === undefined ? 'not_authed' : this.#shut.get(token)
    return shut ?? this.#grants.get(token ?? '') ?? 'invalid_auth'
  }

  /** Those of one place; the newest is the last. */
  at({ team, enterprise }: Where): Grant[] {
    const isMeant = (grant: Grant) =>
      team === undefined ? grant.team === null && grant.enterprise === enterprise : grant.team === team
    return [...this.#grants.values()].filter((grant) => isMeant(grant) && !this.#shut.has(grant.token))
  }

  reaches(grant: Grant, teams: readonly string[]): boolean {
    if (grant.team !== null) return teams.includes(grant.team)
    return teams.some((team) => this.organizations.get(team) === grant.enterprise)
  }

  /** Its tokens open nothing from now on. */
  shut(where: Where, word: 'account_inactive' | 'token_revoked'): void {
    for (const { token } of this.at(where)) this.#shut.set(token, word)
  }

  /** Somebody sees Slack's page at `address` and presses Allow: to where Slack leads them then. Throws Slack's word for a page that says no. */
  allow(address: string, where: Where, user: string): URL {
    const asked = new URL(address).searchParams
    const redirect = asked.get('redirect_uri') ?? ''
    const scopes = (asked.get('scope') ?? '').split(',')
    if (asked.get('client_id') !== CLIENT.id) throw new Error('invalid_client_id')
    if (!this.manifest.oauth_config.redirect_urls?.includes(redirect)) throw new Error('bad_redirect_uri')
    if (!scopes.every((scope) => this.manifest.oauth_config.scopes.bot.some((known) => known === scope)))
      throw new Error('invalid_scope')
    if (where.team === undefined && !this.manifest.settings.org_deploy_enabled)
      throw new Error('invalid_team_for_non_distributed_app')
    const code = `code-${randomUUID()}`
    this.#codes.set(code, { where, user, redirect, scopes, isUsed: false })
    const back = new URL(redirect)
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString()
    return back
  }

  /** `oauth.v2.access` */
  access({
    client_id: id,
    client_secret: secret,
    code,
    redirect_uri: redirect,
    grant_type: kind,
    refresh_token: renewal,
  }: Args): Answer {
    if (id !== CLIENT.id) return refusal('invalid_client_id')
    if (secret !== CLIENT.secret) return refusal('bad_client_secret')
    if (kind === 'refresh_token') return this.#renew(String(renewal))
    const asked = this.#codes.get(String(code))
    if (!asked) return refusal('invalid_code')
    if (asked.isUsed) return refusal('code_already_used')
    if (redirect !== asked.redirect) return refusal('bad_redirect_uri')
    asked.isUsed = true
    const [before] = this.at(asked.where)
    const grant = before && this.expiresIn === null ? before : this.#give(asked.where, asked.scopes)
    return { ...this.#told(grant), authed_user: { id: asked.user } }
  }

  #renew(renewal: string): Answer {
    const before = this.#renewals.get(renewal)
    if (!before) return refusal('invalid_refresh_token')
    this.#renewals.delete(renewal)
    return this.#told(
      this.#give(
        {
          ...(before.team === null ? {} : { team: before.team }),
          ...(before.enterprise === null ? {} : { enterprise: before.enterprise }),
        },
        [...before.scopes],
      ),
    )
  }

  #told(grant: Grant): Answer {
    const { token, team, enterprise, botUser, scopes } = grant
    const renewal = `xoxe-1-${randomUUID()}`
    if (this.expiresIn !== null) this.#renewals.set(renewal, grant)
    return {
      ok: true,
      app_id: 'A1',
      access_token: token,
      token_type: 'bot',
      scope: [...scopes].join(','),
      bot_user_id: botUser,
      team: team === null ? null : { id: team, name: `Workspace ${team}` },
      enterprise: enterprise === null ? null : { id: enterprise, name: `Organization ${enterprise}` },
      is_enterprise_install: team === null,
      ...(this.expiresIn === null ? {} : { refresh_token: renewal, expires_in: this.expiresIn }),
    }
  }

  #give({ team, enterprise }: Where, scopes: readonly string[], token?: string): Grant {
    this.#count += 1
    const name = team ?? enterprise ?? ''
    const grant = {
      token: token ?? `xoxb-${name}-${this.#count}`,
      team: team ?? null,
      enterprise: enterprise ?? this.organizations.get(name) ?? null,
      botUser: name === 'T1' ? 'UBOT' : `UBOT${name}`,
      scopes: new Set(scopes),
    }
    this.#grants.set(grant.token, grant)
    return grant
  }
}
