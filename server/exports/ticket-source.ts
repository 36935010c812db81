import sql from 'sql-template-tag'
import { toSql } from '../conditions/to-sql.ts'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Row } from '../platform/sheets/cells.ts'
import { visibleTickets } from '../tickets/access.ts'
import { askingFor } from '../tickets/asking.ts'
import { BEST, possible } from '../tickets/columns.ts'
import { TICKET_TABLES } from '../tickets/fields.ts'
import { listQuestion, type Question } from '../tickets/views/list-view.ts'
import { isAskable } from '../tickets/views/queries.ts'
import { askedBy } from '../tickets/views/view.ts'
import { cellsFor } from './cells.ts'
import type { TicketQuestion } from './export.ts'
import { PAGE, type Source } from './source.ts'

/** The tickets of a question that the actor sees; undefined when it asks for what is there no more. */
export async function ticketSource(app: App, actor: PersonActor, asked: TicketQuestion): Promise<Source | undefined> {
  const asking = await askingFor(app, actor)
  const { condition } = asked
  if (!isAskable(condition, asking.fields)) return undefined
  const arrangement = possible(asked, asking.fields)
  // that order weighs a few hundred, and a file has all of them
  const question: Question = { ...arrangement, sort: arrangement.sort === BEST ? '-updatedAt' : arrangement.sort, condition, asking, name: null }
  const where = sql`${visibleTickets(actor)} and ${toSql(askedBy(condition), asking.fields, asking.context)}`
  return {
    columns: question.columns,
    count: async () => (await app.db.one<{ count: number }>(sql`select count(*) as count from ${TICKET_TABLES} where ${where}`)).count,
    pages: () => pages(app, actor, question),
  }
}

async function* pages(app: App, actor: PersonActor, question: Question): AsyncGenerator<Row[]> {
  const cells = await cellsFor(app.db, question.columns)
  for (let cursor: string | undefined; ;) {
    const page = await listQuestion(app.db, actor, question, { limit: PAGE, cursor })
    yield await cells(page.items)
    if (!page.nextCursor) return
    cursor = page.nextCursor
  }
}
