import { z } from 'zod'
import { id, instant, instantIn, page } from '../../platform/http/shapes.ts'
import { CHECK_CODES } from './sending/check.ts'
import { quoteHistory } from '../../settings/catalogue.ts'
import { closedTickets } from '../../settings/mail-policies.ts'
import { FINDING_CODES } from './sending/check-domain.ts'
import { ENVELOPES, FROM_FORMATS, type Mailbox } from './mailbox.ts'
import { grantBody, showGrant } from './oauth/grant-schema.ts'
import type { Grant } from './oauth/grant.ts'
import { server, serverOut, showServer } from './server-schemas.ts'

const replyStyle = z.enum(['plus', 'catch-all', 'plain']).describe('Replies go to name+token@, to reply-token@ (all addresses of the domain must arrive), or to the plain address.')
const folder = z.string().trim().min(1).max(200)
const after = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read') }), z.object({ kind: z.literal('leave') }),
  z.object({ kind: z.literal('move'), folder: folder.describe('Made when it is not there.') }),
  z.object({ kind: z.literal('delete'), days: z.int().min(0).max(365).describe('After so many days.') }),
]).describe('What becomes of a mail in its folder once it is safe in the ledger; of mails that this account handed to the desk alone.')
export const intakeIn = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('handed'), catchAll: z.boolean().optional().describe('Take all addresses of the domain.'), replyStyle: replyStyle.optional() }),
  server.extend({
    kind: z.literal('imap'),
    folders: z.array(folder).min(1).max(20).refine(all => new Set(all).size === all.length, 'each folder once').default(['INBOX']).describe('The first one tells of new mail at once, the others are looked into every minute.'),
    after: after.default({ kind: 'read' }),
    since: instantIn.transform(each => each.toString()).nullable().optional().describe('Mails received before are left alone; by default those from before the mailbox was added.'),
    replyStyle: replyStyle.optional(),
  }).refine(({ folders, after: then }) => then.kind !== 'move' || !folders.includes(then.folder), { path: ['after', 'folder'], message: 'another folder than those that are fetched' }),
])
export type IntakeInput = z.infer<typeof intakeIn>

export const mailboxIn = z.object({
  address: z.string().trim().min(3).max(320),
  name: z.string().trim().max(100).optional().describe('The name that customers see; by default the part before the @.'),
  brandId: id.nullable().optional(), teamId: id.nullable().optional().describe('New tickets go to this team.'),
  signature: z.string().max(50_000).optional().describe('HTML, below every reply.'),
  intake: intakeIn.optional(), relay: server.nullable().optional().describe('The server that sends; null: the desk’s default (RELAY_URL).'),
  quoteHistory: quoteHistory.nullable().optional().describe('What stands below replies: none, the last message, or all of them. null: as the desk’s setting says.'),
  fromFormat: z.enum(FROM_FORMATS).optional().describe('The name before the address: the agent’s, the agent’s with the brand’s, the brand’s, the agent’s first name.'),
  envelope: z.enum(ENVELOPES).optional().describe('Where undeliverable mail comes back to: an address of its own for each mail where tokens arrive, as replyStyle says (auto), the mailbox (plain), or bounce+token@ its domain, which has to reach the desk (bounce).'),
  acknowledge: z.boolean().nullable().optional().describe('New tickets are acknowledged by mail; null: as the desk’s setting says.'),
  holdUnverified: z.boolean().optional().describe('Mail of an address never seen before waits until its owner confirms it by a link.'),
  closedTickets: closedTickets.nullable().optional().describe('What an answer to a closed ticket does; null: what holds for the team, or the desk.'),
})
export type MailboxInput = z.infer<typeof mailboxIn>
export const mailboxChangesIn = mailboxIn.partial().extend({ active: z.boolean().optional() })

export const mailboxBody = z.object({
  id, address: z.string(), name: z.string(), brandId: id.nullable(), teamId: id.nullable(), signature: z.string(),
  intake: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('handed'), catchAll: z.boolean(), replyStyle: replyStyle.nullable() }),
    serverOut.extend({ kind: z.literal('imap'), folders: z.array(z.string()), after, since: instant.nullable(), replyStyle: replyStyle.nullable() }),
  ]),
  relay: serverOut.nullable(), quoteHistory: quoteHistory.nullable(), fromFormat: z.enum(FROM_FORMATS), envelope: z.enum(ENVELOPES), closedTickets: closedTickets.nullable(),
  acknowledge: z.boolean().nullable(), holdUnverified: z.boolean(), active: z.boolean(), createdAt: instant, version: z.int(),
  signIn: grantBody.nullable().describe('What an admin granted by signing in at the provider; its tokens are never shown.'),
  state: z.object({ checkedAt: instant.nullable(), error: z.string().nullable() }).nullable().describe('Of fetching by IMAP: when it last looked, and what is wrong.'),
})
export const mailboxPage = page(mailboxBody)

const check = z.object({
  ok: z.boolean(), message: z.string().describe('What was found, or what is wrong and how to cure it.'),
  code: z.enum(CHECK_CODES).describe('The same for the interface’s own words.'), values: z.record(z.string(), z.string()),
})
const finding = z.object({
  check: z.enum(['mx', 'spf', 'dkim', 'dmarc']), state: z.enum(['good', 'warning', 'bad', 'unknown']), code: z.enum(FINDING_CODES), values: z.record(z.string(), z.string()),
})
export const mailboxTest = z.object({ intake: check, relay: check, domain: z.array(finding).describe('What the DNS says of its domain; the interface has words and cures for each code.') })
export const testMailBody = z.object({ token: z.string(), sent: check, waitSeconds: z.int().describe('Ask so long whether it has come back.') })
export const testArrivalBody = z.object({ arrived: z.boolean(), receivedAt: instant.nullable() })
export const testMailParams = z.object({ id, token: z.string().regex(/^[0-9a-f]{16}$/) })
export const acceptedMail = z.object({ arrivalId: id, duplicate: z.boolean().describe('The desk had this mail already.') })

export interface FetchState { checkedAt: Temporal.Instant | null; error: string | null }

/** A mailbox as the API shows it: without passwords and tokens. */
export function showMailbox(mailbox: Mailbox, state: FetchState | undefined, grant: Grant | undefined): z.input<typeof mailboxBody> {
  const { id, address, name, brandId, teamId, signature, quoteHistory, fromFormat, envelope, closedTickets: closed, acknowledge, holdUnverified, active, version, intake } = mailbox
  const style = intake.replyStyle ?? null
  return {
    id, address, name, brandId, teamId, signature, quoteHistory, fromFormat, envelope, closedTickets: closed, acknowledge, holdUnverified, active, version,
    intake: intake.kind === 'handed'
      ? { kind: 'handed', catchAll: intake.catchAll ?? false, replyStyle: style }
      : { kind: 'imap', ...showServer(intake), folders: intake.folders, after: intake.after, since: intake.since, replyStyle: style },
    relay: mailbox.relay && showServer(mailbox.relay), signIn: grant ? showGrant(grant) : null, createdAt: mailbox.createdAt.toString(),
    state: intake.kind === 'imap' ? { checkedAt: state?.checkedAt?.toString() ?? null, error: state?.error ?? null } : null,
  }
}
