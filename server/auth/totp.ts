import { randomInt } from 'node:crypto'
import sql from 'sql-template-tag'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { problem } from '../platform/problem.ts'
import { recordOnPerson } from '../people/record-on-person.ts'

/** The clock of a telephone may be one step off either way (RFC 6238 §5.2). */
const TOLERANCE_SECONDS = 30
const RECOVERY_CODES = 10

/** Begins: a new secret, which counts only once a code has proved that the telephone has it. */
export async function startTotp(app: App, tx: Tx, personId: string, label: { issuer: string; account: string }): Promise<{ secret: string; uri: string; qr: string }> {
  const [{ generateSecret, generateURI }, { default: QRCode }] = await Promise.all([import('otplib'), import('qrcode')])
  const secret = generateSecret()
  const changed = await tx.query(sql`insert into credentials (person_id, totp_secret, changed_at) values (${personId}, ${app.secrets.seal(secret)}, ${tx.now})
    on conflict (person_id) do update set totp_secret = excluded.totp_secret, totp_last = null where not credentials.totp_on returning 1`)
  if (changed.length === 0) throw problem.conflict('totp-on', 'Codes are on already. Switch them off before you set up another telephone.')
  const uri = generateURI({ issuer: label.issuer, label: label.account, secret })
  const svg = await QRCode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' })
  return { secret, uri, qr: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

/** Switches codes on with the first right one; gives the recovery codes, which are kept as hashes and shown once. */
export async function confirmTotp(app: App, tx: Tx, personId: string, code: string): Promise<string[]> {
  const row = await lock(tx, personId)
  if (!row?.secret || row.on) throw problem.conflict('totp-not-started', row?.on ? 'Codes are on already.' : 'Begin with POST /api/v1/me/totp.')
  const step = await stepOf(app, row, code, tx.now)
  if (step === undefined) throw problem.badRequest('totp', 'This code is not right. Take the one your telephone shows now, and check that its clock is right.')
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await tx.query(sql`update credentials set totp_on = true, totp_last = ${step}, recovery = ${codes.map(made => hashRecovery(app, made))} where person_id = ${personId}`)
  await recordOnPerson(tx, personId, 'person.totpOn')
  return codes
}

/** Switches codes off and forgets the secret and the recovery codes. */
export async function stopTotp(tx: Tx, personId: string): Promise<void> {
  const changed = await tx.query(sql`update credentials set totp_on = false, totp_secret = null, totp_last = null, recovery = '{}'
    where person_id = ${personId} and totp_secret is not null returning 1`)
  if (changed.length > 0) await recordOnPerson(tx, personId, 'person.totpOff')
}

/** Uses up a code or a recovery code at sign-in: none counts twice (RFC 6238 §5.2), as the row is locked. Undefined when it is wrong. */
export async function useCode(app: App, tx: Tx, personId: string, code: string): Promise<'none' | 'totp' | 'recovery' | undefined> {
  const row = await lock(tx, personId)
  if (!row?.on) return 'none'
  const step = await stepOf(app, row, code, tx.now)
  if (step !== undefined) {
    await tx.query(sql`update credentials set totp_last = ${step} where person_id = ${personId}`)
    return 'totp'
  }
  const hashed = hashRecovery(app, code)
  if (!row.recovery.includes(hashed)) return undefined
  await tx.query(sql`update credentials set recovery = array_remove(recovery, ${hashed}) where person_id = ${personId}`)
  return 'recovery'
}

interface Row { secret: string | null; on: boolean; last: number | null; recovery: string[] }

function lock(tx: Tx, personId: string): Promise<Row | undefined> {
  return tx.maybe(sql`select totp_secret as secret, totp_on as on, totp_last as last, recovery from credentials where person_id = ${personId} for update`)
}

async function stepOf(app: App, row: Row, code: string, now: Temporal.Instant): Promise<number | undefined> {
  const token = code.replace(/\s/g, '')
  if (!row.secret || !/^\d{6}$/.test(token)) return undefined
  const epoch = Math.floor(now.epochMilliseconds / 1000)
  const { verifySync } = await import('otplib')
  const result = verifySync({ secret: app.secrets.open(row.secret), token, epoch, epochTolerance: TOLERANCE_SECONDS, ...(row.last !== null && { afterTimeStep: row.last }) })
  return result.valid && 'timeStep' in result ? result.timeStep : undefined
}

/** 49 random bits without letters that look alike. */
function newRecoveryCode(): string {
  const letters = Array.from({ length: 10 }, () => '23456789abcdefghjkmnpqrstuvwxyz'[randomInt(31)]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** Keyed, so that whoever reads the database cannot try them all. */
function hashRecovery(app: App, code: string): string {
  return app.secrets.sign('recovery codes', code.toLowerCase().replace(/[^a-z0-9]/g, '')).toString('base64url')
}
