import sql from 'sql-template-tag'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setPreferences } from '../../server/people/set-preferences.ts'
import { changeSetting } from '../../server/settings/change-setting.ts'
import { factory, makePerson, makeTicket } from '../factories.ts'
import { browserDesk, editor, row, type BrowserDesk } from './desk.ts'
import { handsOn, type Hands } from './hands.ts'

/** The ten jobs that agents do all day, each in the strokes and the clicks it may take once its ticket is open. */
let desk: BrowserDesk
let page: Page
let hands: Hands
const me = 'Ada'
beforeAll(async () => {
  desk = await browserDesk()
  page = await desk.signedIn(me, '/views/open', { width: 1440, height: 1800 })
  hands = handsOn(page)
  // what is sent leaves at once: nobody waits for the time to take it back
  const person = await desk.app.db.one<{ id: string; version: number }>(sql`select id, version from people where name = ${me}`)
  await desk.app.change(factory, tx => setPreferences(tx, person, { undoSeconds: 0 }))
})
afterAll(async () => {
  expect(desk.complaints).toEqual([])
  await desk.close()
})

interface Standing { category: string; priority: number; assignee: string | null; asleep: boolean; mergedInto: string | null; said: string[] }
const standing = (id: string) => desk.app.db.one<Standing>(sql`
  select category, priority, (select name from people p where p.id = assignee_id) as assignee, snoozed_at is not null as asleep, merged_into as "mergedInto",
    array(select text from messages m where m.ticket_id = t.id order by m.created_at) as said from tickets t where id = ${id}`)
const becomes = (id: string, wanted: Partial<Standing>) => expect.poll(() => standing(id), { timeout: 10_000 }).toMatchObject(wanted)

/** The open ticket, and another that stands below it in the view. */
async function atWork(subject: string) {
  const next = await makeTicket(desk.app, { subject: `${subject}, the next` })
  const ticket = await makeTicket(desk.app, { subject })
  await opens(ticket.number)
  await row(page, next.number).waitFor()
  return { ticket, next }
}
async function opens(number: number) {
  await page.goto(`${desk.url}/views/open/tickets/${number}`)
  await editor(page).waitFor()
  hands.spent()
}
const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

describe('send, solve, go to the next', () => {
  it('is one chord', async () => {
    const { ticket } = await atWork('Where is my order')
    await editor(page).click()
    await hands.words('It left yesterday.')
    await hands.press('Control+Shift+Enter')
    expect(hands.spent()).toBe(1)
    await heading('Where is my order, the next')
    await becomes(ticket.id, { category: 'solved' })
  })

  it('is one click, when it was done so last', async () => {
    const { ticket } = await atWork('Where is my parcel')
    await editor(page).click()
    await hands.words('Once by the menu.')
    await page.getByRole('button', { name: 'Other ways to send' }).click()
    await page.locator('[data-way=solveNext]').click()
    await heading('Where is my parcel, the next')
    await editor(page).click()
    await hands.words('It is with the neighbour.')
    await hands.click(page.locator('[data-send]'))
    expect(hands.spent()).toBe(1)
    await becomes(ticket.id, { category: 'solved' })
  })
})

describe('an internal note', () => {
  it('is two strokes, and the first word is not lost however fast it comes', async () => {
    const { ticket } = await atWork('Noted')
    await hands.press('n')
    await hands.words('Careful with this one')
    await hands.press('Control+Enter')
    expect(hands.spent()).toBe(2)
    await expect.poll(async () => (await standing(ticket.id)).said.at(-1)).toBe('Careful with this one')
  })

  it('is two clicks', async () => {
    const { ticket } = await atWork('Noted by the mouse')
    await hands.click(page.getByRole('tab', { name: 'Internal note' }))
    await hands.words('By the mouse')
    await hands.click(page.locator('[data-send]'))
    expect(hands.spent()).toBe(2)
    await expect.poll(async () => (await standing(ticket.id)).said.at(-1)).toBe('By the mouse')
  })
})

describe('taking a ticket', () => {
  it('is one stroke, or one click', async () => {
    const { ticket } = await atWork('Mine')
    await hands.press('0')
    expect(hands.spent()).toBe(1)
    await becomes(ticket.id, { assignee: me })
    const other = await atWork('Mine by the mouse')
    await hands.click(page.getByRole('button', { name: 'Assign to me' }))
    expect(hands.spent()).toBe(1)
    await becomes(other.ticket.id, { assignee: me })
  })

  it('is none for who answers first, where the desk is set so', async () => {
    await desk.app.change(factory, tx => changeSetting(tx, 'assignFirstReplier', true))
    const { ticket } = await atWork('Mine by answering')
    await editor(page).click()
    await hands.words('Mine now.')
    await page.locator('[data-send]').click()
    expect(hands.spent()).toBe(0)
    await becomes(ticket.id, { assignee: me })
  })
})

describe('giving a ticket to a colleague', () => {
  it('is four strokes: A, two letters, Enter', async () => {
    await makePerson(desk.app, 'agent', { name: 'Zora Quick', address: 'zora@desk.example' })
    const { ticket } = await atWork('For Zora')
    await hands.press('a', 'z', 'o', 'Enter')
    expect(hands.spent()).toBe(4)
    await becomes(ticket.id, { assignee: 'Zora Quick' })
  })

  it('is two clicks', async () => {
    await makePerson(desk.app, 'agent', { name: 'Abel Near', address: 'abel@desk.example' })
    const { ticket } = await atWork('For Abel')
    await hands.click(page.getByRole('button', { name: 'Assign', exact: true }))
    await hands.click(page.getByRole('option', { name: 'Abel Near' }))
    expect(hands.spent()).toBe(2)
    await becomes(ticket.id, { assignee: 'Abel Near' })
  })
})

describe('snoozing until tomorrow', () => {
  it.each([['z', '1'], ['z', 'z']])('is two strokes: %s %s', async (...keys) => {
    const { ticket } = await atWork(`Tomorrow by ${keys.join('')}`)
    await hands.press(...keys)
    expect(hands.spent()).toBe(2)
    await becomes(ticket.id, { asleep: true })
  })

  it('is two clicks', async () => {
    const { ticket } = await atWork('Tomorrow by the mouse')
    await hands.click(page.getByRole('button', { name: 'Snooze', exact: true }))
    await hands.click(page.locator('[data-preset="1"]'))
    expect(hands.spent()).toBe(2)
    await becomes(ticket.id, { asleep: true })
  })
})

describe('a saved reply', () => {
  const words = () => editor(page).getByText('we sent it anew').waitFor()
  beforeAll(async () => {
    await page.evaluate(async () => {
      const { csrf } = await (await fetch('/api/v1/me')).json() as { csrf: string }
      const body = JSON.stringify({ name: 'Sent anew', replies: [{ language: 'en', html: '<p>Hello, we sent it anew.</p>' }] })
      await fetch('/api/v1/macros', { method: 'POST', headers: { 'x-csrf': csrf, 'content-type': 'application/json' }, body })
    })
  })

  it('is two strokes for the one used most, and at most five by its letters', async () => {
    await atWork('Saved')
    await editor(page).click()
    await hands.press('/', 'Enter')
    expect(hands.spent()).toBe(2)
    await words()
    await atWork('Saved by letters')
    await editor(page).click()
    await hands.press('/', 's', 'e', 'n', 'Enter')
    expect(hands.spent()).toBeLessThanOrEqual(5)
    await words()
  })

  it('is two clicks', async () => {
    await atWork('Saved by the mouse')
    await hands.click(page.getByRole('button', { name: 'Insert a macro' }))
    await hands.click(page.getByRole('option', { name: /Sent anew/ }))
    expect(hands.spent()).toBe(2)
    await words()
  })
})

describe('changing the priority', () => {
  it('is two strokes', async () => {
    const { ticket } = await atWork('Urgent')
    await hands.press('p', '1')
    expect(hands.spent()).toBe(2)
    await becomes(ticket.id, { priority: 4 })
  })

  it('is two clicks', async () => {
    const { ticket } = await atWork('Urgent by the mouse')
    await hands.click(page.locator('#ticket-priority'))
    await hands.click(page.getByRole('option', { name: 'Urgent' }))
    expect(hands.spent()).toBe(2)
    await becomes(ticket.id, { priority: 4 })
  })
})

describe('the next ticket', () => {
  it('is one stroke, or one click', async () => {
    const { next } = await atWork('First of two')
    await hands.press('j')
    expect(hands.spent()).toBe(1)
    await heading('First of two, the next')
    await hands.press('k')
    await heading('First of two')
    hands.spent()
    await hands.click(row(page, next.number))
    expect(hands.spent()).toBe(1)
    await heading('First of two, the next')
  })
})

describe('merging a duplicate', () => {
  /** The same customer asked twice. */
  async function twice(subject: string) {
    const requester = await makePerson(desk.app)
    const older = await makeTicket(desk.app, { subject, requester })
    const double = await makeTicket(desk.app, { subject: `${subject} again`, requester })
    await opens(double.number)
    return { older, double }
  }

  it('is two strokes: M, and Enter on what is suggested', async () => {
    const { older, double } = await twice('Printer on fire')
    await hands.press('m')
    await page.locator(`[data-pick="${older.number}"][aria-selected=true]`).waitFor()
    await hands.press('Enter')
    expect(hands.spent()).toBe(2)
    await becomes(double.id, { mergedInto: older.id })
  })

  it('is three clicks', async () => {
    const { older, double } = await twice('Scanner on fire')
    await hands.click(page.getByRole('button', { name: 'Ticket actions' }))
    await hands.click(page.getByRole('menuitem', { name: 'Merge…' }))
    await hands.click(page.locator(`[data-pick="${older.number}"]`))
    expect(hands.spent()).toBe(3)
    await becomes(double.id, { mergedInto: older.id })
  })
})

describe('closing twenty at once', () => {
  const opened = (tag: string) => desk.app.db.one<{ n: number }>(sql`select count(*)::int as n from tickets where subject like ${`${tag}%`} and category <> 'solved'`)
  /** Twenty tickets on top of the view. */
  async function twenty(tag: string) {
    const tickets: { id: string; number: number }[] = []
    for (let i = 0; i < 20; i++) tickets.push(await makeTicket(desk.app, { subject: `${tag} ${i}` }))
    await page.goto(`${desk.url}/views/open`)
    await row(page, tickets[0]!.number).waitFor()
    hands.spent()
    return { first: tickets.at(-1)!, last: tickets[0]! }
  }

  it('is three: X, Shift and a click on the last, E', async () => {
    const { last } = await twenty('Flood')
    await hands.press('x')
    await hands.click(row(page, last.number), { shift: true })
    await hands.press('e')
    expect(hands.spent()).toBe(3)
    await expect.poll(() => opened('Flood')).toEqual({ n: 0 })
  })

  it('is at most four clicks', async () => {
    const { first, last } = await twenty('Deluge')
    await hands.click(page.getByRole('checkbox', { name: `Select ticket ${first.number}` }))
    await hands.click(row(page, last.number), { shift: true })
    await hands.click(page.getByRole('toolbar').getByRole('button', { name: 'Solve' }))
    expect(hands.spent()).toBeLessThanOrEqual(4)
    await expect.poll(() => opened('Deluge')).toEqual({ n: 0 })
  })
})
