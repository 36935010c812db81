import type { FormValues } from '../../../server/tickets/forms/evaluate-form.ts'
import type { Channel, Id, TicketType } from '../api/types.ts'
import { keepBegun, readBegun } from '../composer/begun.ts'
import { isBlank } from '../composer/draft.ts'
import type { DraftFile } from '../composer/draft.ts'

/** Somebody known by id, or somebody new by address. */
export type Requester = { requesterId: Id } | { requester: { address: string } }

export interface NewDraft {
  requester: { text: string; is: Requester | null }
  kind: 'call' | 'outgoing' | 'note'
  fields: { subject: string; channel: Channel; html: string }
  form: { wanted: Id | null; type: TicketType; brandId: Id | null; filled: FormValues }
  files: DraftFile[]
}

export const emptyNew: NewDraft = {
  requester: { text: '', is: null }, kind: 'outgoing', fields: { subject: '', channel: 'email', html: '' }, form: { wanted: null, type: 'question', brandId: null, filled: {} }, files: [],
}

const nameOf = (personId: string) => `pomost.new.${personId}`

/** The ticket that was begun and not opened yet: neither a reload nor a crash costs a word of a call. */
export const readNewDraft = (personId: string): NewDraft => readBegun(nameOf(personId), emptyNew)

export function isBegun({ requester, fields, files }: NewDraft): boolean {
  return requester.text !== '' || fields.subject !== '' || !isBlank(fields) || files.length > 0
}

export const keepNewDraft = (personId: string, draft: NewDraft): void => keepBegun(nameOf(personId), isBegun(draft) ? draft : null)
