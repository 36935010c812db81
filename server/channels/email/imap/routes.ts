import { z } from 'zod'
import type { App } from '../../../platform/app.ts'
import { route, type Http } from '../../../platform/http/route.ts'
import { id, idParams, instant, page } from '../../../platform/http/shapes.ts'
import { problem } from '../../../platform/problem.ts'
import { mailboxById } from '../mailbox.ts'
import { sealIntake } from '../mailbox-input.ts'
import { lookAgain } from '../mailboxes.ts'
import { intakeIn } from '../schemas.ts'
import { accountsHealth, ACCOUNT_STATES, type AccountHealth } from './health.ts'
import { FOLDER_USES, listFolders } from './list-folders.ts'
import { tryNow } from './accounts.ts'

const tags = ['Mailboxes']
const admin = { access: 'admin', scope: 'admin' } as const

const account = z.object({
  id, address: z.string(), active: z.boolean(),
  fetching: z.object({
    server: z.string(), folders: z.array(z.string()), state: z.enum(ACCOUNT_STATES).describe('connected: told of new mail at once; polled: has its turn about every minute; waiting: until the next try; unheld: no node reads it just now; off.'),
    holder: z.string().nullable().describe('The node that reads it.'), lookedAt: instant.nullable(), newAt: instant.nullable().describe('When mail last came.'),
    failures: z.int().describe('In a row.'), failingSince: instant.nullable(), error: z.string().nullable(), nextTryAt: instant.nullable(),
    left: z.int().describe('Mails that are safe here, but could not be marked, moved or deleted there yet.'), leftError: z.string().nullable(),
  }).nullable(),
  sending: z.object({ server: z.string(), said: z.string().nullable(), pausedUntil: instant.nullable(), refusals: z.int().describe('In a row, of the server that sends.') }).nullable(),
})
const foldersBody = z.object({ items: z.array(z.object({ path: z.string(), use: z.enum(FOLDER_USES).nullable() })) })
const foldersIn = z.object({ mailboxId: id.nullable().optional().describe('Whose kept password is used when none is given.'), intake: intakeIn })

/** How the accounts stand that mail is fetched from and sent by; the folders of one; another try. */
export function accountRoutes(app: App, http: Http): void {
  route(http, {
    method: 'GET', url: '/api/v1/mail-accounts', ...admin, summary: 'How every mail account stands', tags, response: page(account),
    handler: async () => ({ items: (await accountsHealth(app)).map(show), nextCursor: null }),
  })
  route(http, {
    method: 'POST', url: '/api/v1/mailboxes/:id/look', ...admin, summary: 'Fetch mail now, without waiting for the next try', tags, params: idParams, response: 'nothing', perMinute: 20,
    handler: async ({ params }) => {
      const mailbox = await mailboxById(app.db, params.id)
      await tryNow(app.db, mailbox.id, app.clock())
      await lookAgain(app.db)
    },
  })
  route(http, {
    method: 'POST', url: '/api/v1/mail-folders', ...admin, summary: 'The folders of a mail account', tags, body: foldersIn, response: foldersBody, perMinute: 20,
    handler: async ({ body }) => {
      const before = body.mailboxId ? (await mailboxById(app.db, body.mailboxId)).intake : null
      const intake = sealIntake(app.secrets, body.intake, before, body.mailboxId ?? '')
      if (intake.kind !== 'imap') throw problem.unprocessable('no-account', 'Mail that is handed over lies in no folders.')
      return { items: await listFolders(app, intake) }
    },
  })
}

function show({ fetching, sending, ...rest }: AccountHealth): z.input<typeof account> {
  const said = (at: Temporal.Instant | null) => at?.toString() ?? null
  return {
    ...rest,
    fetching: fetching && { ...fetching, lookedAt: said(fetching.lookedAt), newAt: said(fetching.newAt), failingSince: said(fetching.failingSince), nextTryAt: said(fetching.nextTryAt) },
    sending: sending && { ...sending, pausedUntil: said(sending.pausedUntil) },
  }
}
