import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { runFilters } from '../filters/run-filters.ts'
import { parseMail } from '../reading/parse-mail.ts'
import type { BounceReason } from './bounce-reasons.ts'
import { isBounce, readBounce } from './read-bounce.ts'

const DATA = '../shared/data'
const BOUNCES = `${DATA}/mail-sisimai-bounces`
const NORMAL = ['mail-spamassassin-corpus', 'mail-chatwoot']
const CONTEXT = { deskId: 'desk', envelopeFrom: null, blocked: [] }

/** Mails of the two collections of ordinary mail that are reports by what they say. */
const REPORTS_AMONG_NORMAL = /bounce|failure|undeliver|delivery|mailer-daemon|returned/i

interface Gold { status: string; reason: string; hard: boolean }
interface Figures { mails: number; recognised: number; judged: number; status: number; hard: number; reason: number; slowest: number }

const none = (): Figures => ({ mails: 0, recognised: 0, judged: 0, status: 0, hard: 0, reason: 0, slowest: 0 })

/** Their reasons in ours. `filtered` is with us what a filter refused: where only "no such user" stands there, we say so, and differ. */
const REASONS: Record<string, BounceReason[]> = {
  authfailure: ['authentication'], badreputation: ['reputation'], blocked: ['reputation', 'policy'], contenterror: ['content'], delivered: ['other'], expired: ['expired'], filtered: ['rejected'], hasmoved: ['moved'],
  hostunknown: ['unknown-host'], mailboxfull: ['mailbox-full'], mailererror: ['system'], mesgtoobig: ['too-large'], networkerror: ['network'], norelaying: ['relay-denied'], notaccept: ['takes-no-mail'], notcompliantrfc: ['content'],
  onhold: ['rejected', 'system', 'other'], policyviolation: ['policy'], rejected: ['rejected'], requireptr: ['reputation'], securityerror: ['policy'], spamdetected: ['spam'], suspend: ['suspended'], syntaxerror: ['content'], systemerror: ['system'],
  toomanyconn: ['rate'], undefined: ['rejected', 'other'], userunknown: ['unknown-user'], virusdetected: ['virus'],
}

/**
 * Of the rules for recognising and for the status, half of the files was looked at, the other half only counted; which, their names decide.
 * For the reasons, and so for hard and soft, all were looked at: what those figures are worth elsewhere, the halves do not say.
 */
function heldBack(name: string): boolean {
  return createHash('sha1').update(name).digest()[0]! % 2 === 1
}

async function judge(figures: Figures, name: string, gold: Gold[] | undefined): Promise<void> {
  const mail = await parseMail(readFileSync(`${BOUNCES}/maildir/bsd/${name}`))
  const started = performance.now()
  const bounce = readBounce(mail)
  figures.slowest = Math.max(figures.slowest, performance.now() - started)
  const { verdict } = runFilters(mail, CONTEXT)
  const vacation = gold?.[0]?.reason === 'vacation'
  figures.mails++
  figures.recognised += Number(verdict?.ruling === (vacation ? 'automatic' : 'report'))
  if (!gold?.[0]?.status) return
  figures.judged++
  figures.status += Number(bounce?.recipients[0]?.status[0] === gold[0].status[0])
  figures.reason += Number(bounce !== null && REASONS[gold[0].reason]!.includes(bounce.recipients[0]!.reason))
  figures.hard += Number((bounce?.recipients[0]?.class === 'hard') === gold[0].hard)
}

it('knows the reports of some sixty mail servers, those held back from the writing of the rules as well', { timeout: 120_000 }, async () => {
  if (!existsSync(BOUNCES)) return console.warn(`The public bounces are absent (${BOUNCES}): nothing was read.`)
  const gold = JSON.parse(readFileSync(`${BOUNCES}/expected.json`, 'utf8')) as Record<string, Gold[]>
  const seen = none()
  const held = none()
  for (const name of readdirSync(`${BOUNCES}/maildir/bsd`)) await judge(heldBack(name) ? held : seen, name, gold[name.replace(/\.eml$/, '')])
  for (const [half, each] of Object.entries({ seen, 'held back': held })) {
    console.info(`${half}: recognised ${each.recognised}/${each.mails}, class of the status ${each.status}/${each.judged}, hard or soft ${each.hard}/${each.judged}, reason ${each.reason}/${each.judged}, slowest ${each.slowest.toFixed(1)} ms`)
  }
  expect((seen.recognised + held.recognised) / (seen.mails + held.mails)).toBeGreaterThanOrEqual(0.99)
  expect((seen.status + held.status) / (seen.judged + held.judged)).toBeGreaterThanOrEqual(0.9)
  expect((seen.hard + held.hard) / (seen.judged + held.judged)).toBeGreaterThanOrEqual(0.94)
  expect((seen.reason + held.reason) / (seen.judged + held.judged)).toBeGreaterThanOrEqual(0.88)
  expect(held.recognised / held.mails).toBeGreaterThanOrEqual(0.98)
  expect(held.status / held.judged).toBeGreaterThanOrEqual(0.9)
})

it('takes no ordinary mail for a report', { timeout: 300_000 }, async () => {
  const missing = NORMAL.filter(folder => !existsSync(`${DATA}/${folder}`))
  if (missing.length > 0) return console.warn(`The public mails are absent (${missing.join(', ')} in ${DATA}): nothing was read.`)
  const files = NORMAL.flatMap(folder => readdirSync(`${DATA}/${folder}`, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:eml|txt)$/.test(name)).map(name => `${folder}/${name}`))
  const reports: string[] = []
  const wrong: string[] = []
  for (const file of files) {
    const mail = await parseMail(readFileSync(`${DATA}/${file}`))
    if (!isBounce(mail, null) && runFilters(mail, CONTEXT).verdict?.ruling !== 'report') continue
    reports.push(`${file}: ${mail.from?.address ?? 'nobody'}, ${mail.subject.slice(0, 60)}`)
    if (!mail.report && !REPORTS_AMONG_NORMAL.test(`${file} ${mail.from?.address ?? ''} ${mail.subject}`)) wrong.push(file)
  }
  console.info(`${files.length} ordinary mails, ${reports.length} reports among them:\n${reports.join('\n')}`)
  expect(files.length).toBeGreaterThan(200)
  expect(wrong).toEqual([])
})
