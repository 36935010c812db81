import type { MailServer, OAuthApp } from './oauth-app.ts'

/** Where a provider is asked, for what, and which mail servers its tokens are for. */
export interface Place {
  /** As the provider calls itself in its answers (RFC 9207); null: it is not known. */
  issuer: string | null
  authorizeUrl: string
  tokenUrl: string
  scopes: string
  /** More that the authorization request says. */
  more: Readonly<Record<string, string>>
  imap: MailServer | null
  smtp: MailServer | null
  /** Tokens are shown to these hosts alone */
  hosts: readonly string[]
}

type Described = Pick<OAuthApp, 'provider' | 'tenant' | 'authorizeUrl' | 'tokenUrl' | 'scopes' | 'imap' | 'smtp'>

/** Google and Microsoft are known; `openid email` tells which account signed in. */
export function placeOf(app: Described): Place {
  if (app.provider === 'google') return GOOGLE
  if (app.provider === 'microsoft') return microsoft(app.tenant ?? 'common')
  return {
    issuer: null, authorizeUrl: app.authorizeUrl ?? '', tokenUrl: app.tokenUrl ?? '', scopes: app.scopes ?? '', more: {}, imap: app.imap, smtp: app.smtp,
    hosts: [app.imap, app.smtp].flatMap(server => server ? [server.host.toLowerCase()] : []),
  }
}

/** Without access_type=offline and prompt=consent Google gives no refresh token, or one the first time only. */
const GOOGLE: Place = {
  issuer: 'https://accounts.google.com', authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth', tokenUrl: 'https://oauth2.googleapis.com/token',
  scopes: 'https://mail.google.com/ openid email', more: { access_type: 'offline', prompt: 'consent' },
  imap: { host: 'imap.gmail.com', port: 993, security: 'tls' }, smtp: { host: 'smtp.gmail.com', port: 465, security: 'tls' },
  hosts: ['imap.gmail.com', 'smtp.gmail.com', 'imap.googlemail.com', 'smtp.googlemail.com', 'smtp-relay.gmail.com'],
}

function microsoft(tenant: string): Place {
  const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}/oauth2/v2.0`
  return {
    issuer: null, authorizeUrl: `${base}/authorize`, tokenUrl: `${base}/token`,
    scopes: 'https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access openid email profile', more: { prompt: 'select_account' },
    imap: { host: 'outlook.office365.com', port: 993, security: 'tls' }, smtp: { host: 'smtp.office365.com', port: 587, security: 'starttls' },
    hosts: ['outlook.office365.com', 'smtp.office365.com', 'outlook.office.com', 'imap-mail.outlook.com', 'smtp-mail.outlook.com'],
  }
}

export function isHostOf({ hosts }: Pick<Place, 'hosts'>, host: string): boolean {
  return hosts.includes(host.toLowerCase().replace(/\.$/, ''))
}
