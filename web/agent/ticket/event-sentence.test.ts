import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { beforeAll, describe, expect, it } from 'vitest'
import { i18n, t } from '../../ui/i18n.ts'
import type { TimelineItem } from '../api/types.ts'
import { eventSentence } from './event-sentence.ts'
import type { Names } from './event-sentence.ts'

/** Every event of a ticket in the contract but messages, which are shown as themselves. */
const contract = JSON.parse(readFileSync(join(import.meta.dirname, '../../../contract/events.json'), 'utf8')) as object
const onTickets = Object.keys(contract).filter((name) => /^(ticket|participant|delivery|automation|link|task|time|work|sla)\./.test(name))

const areas = readdirSync(join(import.meta.dirname, '../../locales/en')).map((file) => file.replace('.json', ''))
const read = (language: string) => Object.assign({}, ...areas.map((area) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/${area}.json`), 'utf8')) as object)) as Record<string, string>

const known: Record<string, string> = { p1: 'Nina', p2: 'Boris', t1: 'Billing', s1: 'Open', s2: 'Solved', b1: 'Acme' }
const names: Names = { translate: t, statusName: (id) => known[id] ?? '?', name: (id) => known[id] ?? '?', language: (tag) => tag, moment: (at) => at, task: (id) => known[id], spent: (seconds) => `${seconds} s`, field: (key) => ({ label: key, words: String }) }
const event = (type: string, data: Record<string, unknown> = {}, actor: Partial<TimelineItem['actor']> = {}): TimelineItem =>
  ({ kind: 'event', seq: 1, at: '2026-03-03T12:00:00Z', type, data, message: null, origin: null, actor: { kind: 'person', id: 'p1', name: 'Nina', ...actor } })
const say = (type: string, data?: Record<string, unknown>, actor?: Partial<TimelineItem['actor']>) => eventSentence(event(type, data, actor), names)

beforeAll(() => i18n.setMessagesCompiler(compileMessage))

describe('in English', () => {
  beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: read('en') }))

  it('tells who did what', () => {
    expect(say('ticket.statusChanged', { from: 's1', to: 's2' })).toBe('Nina changed the status from Open to Solved')
    expect(say('ticket.prioritySet', { from: 2, to: 4 })).toBe('Nina changed the priority from Normal to Urgent')
    expect(say('ticket.transferred', { from: null, to: 't1' })).toBe('Nina handed the ticket to the team Billing')
    expect(say('ticket.transferred', { from: 't1', to: 't1', toBrandId: 'b1' })).toBe('Nina set the brand to Acme')
  })

  it('tells taking from giving and giving up', () => {
    expect(say('ticket.assigned', { from: null, to: 'p1' })).toBe('Nina took the ticket')
    expect(say('ticket.assigned', { from: null, to: 'p2' })).toBe('Nina assigned the ticket to Boris')
    expect(say('ticket.assigned', { from: 'p2', to: null })).toBe('Nina took the ticket from Boris')
  })

  it('counts tags', () => {
    expect(say('ticket.tagged', { added: ['a'], removed: [] })).toBe('Nina added the tag a')
    expect(say('ticket.tagged', { added: [], removed: ['a', 'b'] })).toBe('Nina removed the tags a, b')
    expect(say('ticket.tagged', { added: ['a'], removed: ['b'] })).toBe('Nina added the tags a and removed b')
  })

  it('tells what did not arrive, and at how many', () => {
    expect(say('delivery.bounced', { reason: 'unknown-user', failed: 1, recipients: 1 })).toBe('The message did not arrive: the address does not exist')
    expect(say('delivery.bounced', { reason: 'mailbox-full', failed: 1, recipients: 3 })).toBe('The message did not reach 1 of 3 recipients: the mailbox is full')
    expect(say('delivery.bounced', { reason: 'invented-later', failed: 1, recipients: 1 })).toContain('the reason is not known')
  })

  it('names automations, the desk itself, and people who are gone', () => {
    expect(say('ticket.assigned', { from: null, to: 'p2' }, { kind: 'policy', id: 'x@1', name: null })).toBe('An automation assigned the ticket to Boris')
    expect(say('ticket.opened', {}, { kind: 'system', id: 'email', name: null })).toBe('The desk opened the ticket')
    expect(say('ticket.subjectEdited', {}, { name: null })).toBe('Somebody edited the subject')
  })

  it('says what became of fields of the desk’s own', () => {
    expect(say('ticket.customSet', { changes: { plan: { from: 'free', to: 'paid' } } })).toBe('Nina set “plan” to paid')
    expect(say('ticket.customSet', { changes: { plan: { from: 'free', to: null } } })).toBe('Nina cleared “plan”, which was free')
    expect(say('ticket.customSet', { changes: { plan: { from: null, to: 'paid' }, seats: { from: 1, to: 2 } } })).toBe('Nina filled in plan, seats')
  })

  it('has a general sentence for what a newer desk records', () => {
    expect(say('ticket.painted')).toBe('Nina changed the ticket')
  })
})

describe.each(['en', 'bg', 'pl'])('in %s', (language) => {
  beforeAll(() => i18n.loadAndActivate({ locale: language, messages: read(language) }))

  it('has a sentence of its own for every event the desk records', () => {
    const general = say('ticket.painted')
    const data = { from: 2, to: 3, added: ['a'], removed: [], personId: 'p2', role: 'cc', state: 'failed', policy: 'p', people: ['p2'], count: 1, changes: { plan: { from: null, to: 'paid' } } }
    for (const type of onTickets) {
      expect(say(type, data), type).not.toBe(general)
      expect(say(type, data), type).not.toMatch(/\{|\bundefined\b|event\./)
    }
  })
})

describe('in Polish and Bulgarian', () => {
  it('uses the words of the trade', () => {
    i18n.loadAndActivate({ locale: 'pl', messages: read('pl') })
    expect(say('ticket.assigned', { from: null, to: 'p1' })).toBe('Nina: przejęcie zgłoszenia')
    i18n.loadAndActivate({ locale: 'bg', messages: read('bg') })
    expect(say('ticket.assigned', { from: null, to: 'p1' })).toBe('Nina пое заявката')
  })
})
