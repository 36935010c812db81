import { z } from 'zod'
import { id, instant, instantIn, page, pageQuery } from '../../platform/http/shapes.ts'
import { NEXT } from './next-action.ts'
import { MOST_ITEMS, MOST_SECONDS, MOST_TASKS, TITLE_LENGTH } from './task.ts'

const person = z.object({ id, name: z.string() })
const ticketRef = z.object({ id, number: z.int(), subject: z.string() })
const title = z.string().trim().min(1).max(TITLE_LENGTH)

export const taskBody = z.object({
  id, title: z.string(), owner: person.nullable(), dueAt: instant.nullable(), doneAt: instant.nullable(), doneBy: person.nullable(),
  checklist: z.string().nullable().describe('The checklist that it came from.'),
})
export const timeBody = z.object({ id, person: person.nullable(), seconds: z.int(), startedAt: instant, note: z.string() })
export const nextActionBody = z.object({
  what: z.enum(NEXT).describe('task: a task of the ticket; assign, answer, decide: it is on us; wake: it sleeps; customer, third-party: it waits for them.'),
  since: instant.nullable(), dueAt: instant.nullable(),
}).nullable().describe('What has to happen next; null once it is solved or put away.')

export const newTask = z.object({ title, ownerId: id.nullable().default(null), dueAt: instantIn.nullable().default(null) })
export const taskPatch = z.object({ title, ownerId: id.nullable(), dueAt: instantIn.nullable(), done: z.boolean() }).partial()
export const taskOrder = z.object({ ids: z.array(id).max(MOST_TASKS) })
export const newTime = z.object({ seconds: z.int().min(1).max(MOST_SECONDS), note: z.string().trim().max(500).default(''), startedAt: instantIn.nullable().default(null) })

export const openTaskPage = page(z.object({ id, title: z.string(), dueAt: instant.nullable(), ticket: ticketRef, owner: person.nullable(), checklist: z.string().nullable() }))
export const openTaskQuery = pageQuery.extend({ ownerId: id.optional().describe('Whose; one’s own unless named.') })
export const timerBody = z.object({ timer: z.object({ startedAt: instant, ticket: ticketRef }).nullable() })

const item = z.object({
  title, owner: z.union([id, z.literal('assignee')]).nullable().default(null), dueHours: z.int().min(0).max(24 * 366).nullable().default(null).describe('Due so many hours after the list was begun.'),
})
export const checklistIn = z.object({ name: z.string().trim().min(1).max(120), items: z.array(item).min(1).max(MOST_ITEMS), teamId: id.nullable() })
export const newChecklist = checklistIn.extend({ teamId: id.nullable().default(null) })
export const checklistPatch = checklistIn.extend({ archived: z.boolean() }).partial()
export const checklistBody = checklistIn.extend({ id, archived: z.boolean(), version: z.int(), can: z.object({ edit: z.boolean() }) })
