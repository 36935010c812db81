import { ALWAYS } from '../conditions/condition.ts'
import type { Fields } from '../conditions/fields.ts'
import { queryCondition, type Operators } from '../conditions/query-operators.ts'
import { parseQuery, type Item } from '../conditions/query-syntax.ts'
import { validate } from '../conditions/validate.ts'
import { allFields } from '../fields/registry.ts'
import type { PersonActor } from '../platform/actor.ts'
import { isStaff } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import { askingFor } from '../tickets/asking.ts'
import { TICKET_REFS, type TicketFacts } from '../tickets/fields.ts'
import { findOrganisations, findPeople, type FoundOrganisation, type FoundPerson } from './find-people.ts'
import { isPhoneLike } from './codes.ts'
import { operatorsWith } from './custom-operators.ts'
import { operators } from './operators.ts'
import { searchTickets, ticketsOf, type Asked, type Correction, type FoundTicket, type FoundTickets } from './search-tickets.ts'
import { textQuery, type Term } from './terms.ts'
import { isWithinTwo } from './typos.ts'

export interface Found {
  tickets: FoundTicket[]
  /** Words that nothing has, each with the one that was looked for in its place. */
  meant: Correction[]
  /** There are more tickets than shown, or older ones were not looked through. */
  more: boolean
  people: FoundPerson[]
  organisations: FoundOrganisation[]
  /** What of the typed was not understood, in words. */
  faults: string[]
}

/** Searches tickets, people and organisations for what was typed; people and organisations for staff only, by token with people:read. */
export async function search(app: App, actor: PersonActor, typed: string, options: { type?: 'tickets' | 'people' | 'organisations'; limit: number }): Promise<Found> {
  const { limit, type } = options
  const [asking, defined] = await Promise.all([askingFor(app, actor), isStaff(actor.role) ? allFields(app.db) : []])
  const asked = understand(typed, asking.fields, defined.length > 0 ? operatorsWith(defined) : operators)
  const wants = (one: typeof type) => type === undefined || type === one
  const others = maySeePeople(actor) ? asked.texts : []
  const [tickets, people, organisations] = await Promise.all([
    wants('tickets') ? searchTickets(app, actor, asked, asking, limit) : NO_TICKETS,
    wants('people') ? findPeople(app.db, others, limit) : [],
    wants('organisations') ? findOrganisations(app.db, others, limit) : [],
  ])
  const theirs = wants('tickets') && isAddress(asked.texts) ? await ticketsOf(app, actor, others, asked, asking, tickets.items, limit) : []
  return { tickets: [...tickets.items, ...theirs], more: tickets.more, meant: tickets.meant, people, organisations, faults: asked.faults }
}

const NO_TICKETS: FoundTickets = { items: [], more: false, meant: [] }

/** An address or a telephone number names a person: what they asked is found by it, too. */
function isAddress(texts: readonly string[]): boolean {
  return texts.length === 1 && (/\S@|@\S/.test(texts[0]!) || /^\d{7,15}$/.test(texts[0]!))
}

function maySeePeople({ role, scopes }: PersonActor): boolean {
  return isStaff(role) && (scopes === undefined || scopes.includes('people:read'))
}

function understand(typed: string, fields: Fields<TicketFacts>, operators: Operators): Asked {
  const items = parseQuery(typed, new Set(Object.keys(operators)))
  const { condition, faults } = queryCondition(items, operators)
  const wrong = validate(condition, fields, TICKET_REFS)
  const terms = items.filter((item): item is Extract<Item, { kind: 'term' }> => item.kind === 'term')
  const number = /^#?(\d{1,15})$/.exec(terms.length === 1 && !terms[0]!.negated ? terms[0]!.text : '')?.[1]
  return {
    condition: wrong.length > 0 ? ALWAYS : condition,
    terms, text: textQuery(terms),
    texts: lookedUp(terms),
    number: number === undefined ? undefined : Number(number),
    faults: [...faults, ...terms.flatMap(term => unknownOperator(term, operators)), ...wrong.map(fault => fault.message), ...onlyNegated(terms) ? ['Add a word to look for: “-word” alone only says what to leave out.'] : []],
  }
}

/** What names and addresses are asked for: the words as they were typed; of a telephone number in any writing its digits, without zeros that stand for a country. */
function lookedUp(terms: readonly Term[]): string[] {
  const texts = terms.filter(term => !term.negated && /[\p{L}\p{N}]/u.test(term.text)).map(term => term.text)
  const together = texts.join(' ')
  return isPhoneLike(together) ? [together.replace(/\D/g, '').replace(/^0{1,2}/, '')] : texts
}

/** A word that looks like an operator: it was searched as it stands, and whoever meant an operator learns which there are. */
function unknownOperator({ text, phrase }: Term, operators: Operators): string[] {
  const [, name, value] = /^([a-z][a-z_]{2,19}):([^\s/].*)$/i.exec(phrase ? '' : text) ?? []
  if (!name || !value) return []
  const meant = Object.keys(operators).filter(known => isWithinTwo(name.toLowerCase(), known))[0]
  return [`“${name}:” is no operator, so “${text}” was searched as words. ${meant ? `Did you mean “${meant}:${value}”?` : `There are ${Object.keys(operators).join(', ')}.`}`]
}

function onlyNegated(terms: readonly { negated: boolean }[]): boolean {
  return terms.length > 0 && terms.every(term => term.negated)
}
