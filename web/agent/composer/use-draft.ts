import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import { isProblem } from '../api/problem.ts'
import { deleteDraft, getDraft, putDraft, shareDraft } from '../api/tickets.ts'
import type { Draft } from '../api/tickets.ts'
import type { Id, MessageKind } from '../api/types.ts'
import { draftStep, idsOf, isBlank, isDirty, loading, shouldSave } from './draft.ts'
import type { Content, DraftState } from './draft.ts'
import { deleteAttempt, deleteLocalDraft, getAttempt, getLocalDraft, hasWaiting, putLocalDraft } from './local-drafts.ts'
import { onRestored } from './restored.ts'

/** The server gets a draft this long after the last key; this browser keeps it sooner. */
const saveAfter = 800
const keepAfter = 200
const retryAfter = 5000

export interface DraftHandle {
  state: DraftState
  /** Rises when the editor must show another text than the one typed into it. */
  revision: number
  edit: (change: Partial<Content>) => void
  keepMine: () => void
  takeTheirs: () => void
  /** Lays it open for colleagues to finish, or withdraws it; what was typed last is saved before. Throws problems. */
  share: (shared: boolean) => Promise<void>
  /** Forgets the draft here; `onServer` also there (a send has done that already). */
  clear: (onServer: boolean) => void
}

/** One person's draft of one kind on one ticket: loaded, kept here, saved there, and never lost. */
export function useDraft(personId: Id, ticketId: Id, kind: MessageKind, blank: Content): DraftHandle {
  const [state, dispatch] = useReducer(draftStep, loading)
  const [revision, setRevision] = useState(0)
  const blankNow = useRef(blank)
  blankNow.current = blank
  const current = useRef(state)
  current.current = state

  const load = useCallback(async () => {
    const [held, kept, attempt, waiting] = await Promise.all([getDraft(ticketId, kind).catch(() => null), getLocalDraft(personId, ticketId, kind), getAttempt(personId, ticketId, kind), hasWaiting(personId, ticketId, kind)])
    const server = waiting ? null : held
    // words whose sending was never confirmed: they may have taken the draft with them, and the desk knows their key when they are sent again
    const local = kept ?? (server === null && attempt ? { ...blankNow.current, html: attempt.html, version: 0 } : undefined)
    dispatch({ type: 'loaded', server, local: local ?? null, blank: blankNow.current })
    // Nothing was kept: what may have been typed already stands in the editor, newer than here.
    if (server?.html || local?.html || server?.attachments.length) setRevision((number) => number + 1)
  }, [personId, ticketId, kind])
  useEffect(() => { void load() }, [load])
  useEffect(() => onRestored(ticketId, kind, () => void load()), [ticketId, kind, load])

  const ready = state.phase !== 'loading'
  const [to, cc] = [blank.to.join(), blank.cc.join()]
  useEffect(() => { if (ready) dispatch({ type: 'proposed', to: blankNow.current.to, cc: blankNow.current.cc }) }, [ready, to, cc])

  const save = useCallback(async () => {
    const { content, version } = current.current
    dispatch({ type: 'saving' })
    // the message that waits takes the draft of its kind with it: what was begun after it is saved once it has left
    if (await hasWaiting(personId, ticketId, kind)) return dispatch({ type: 'failed' })
    try {
      const { html, to, cc, extras = null } = content
      const saved = await putDraft(ticketId, kind, { html, to, cc, extras, attachmentIds: idsOf(content), version })
      dispatch({ type: 'saved', content, version: saved.version, at: new Date(saved.updatedAt) })
      if (current.current.content === content) await deleteLocalDraft(personId, ticketId, kind)
      if (isBlank(content)) await deleteAttempt(personId, ticketId, kind)
    } catch (error) {
      if (isProblem(error, 'draft-changed')) dispatch({ type: 'conflicted', theirs: theirsOf(error.extra.draft, blankNow.current) })
      else dispatch({ type: 'failed' })
    }
  }, [personId, ticketId, kind])

  const dirty = isDirty(state)
  const { content, version, trouble } = state
  useEffect(() => {
    if (!dirty) return undefined
    const timer = setTimeout(() => void putLocalDraft(personId, ticketId, kind, { ...content, version }), keepAfter)
    return () => clearTimeout(timer)
  }, [dirty, content, version, personId, ticketId, kind])
  const due = shouldSave(state)
  useEffect(() => {
    if (!due) return undefined
    const timer = setTimeout(() => void save(), trouble === 'offline' ? retryAfter : saveAfter)
    return () => clearTimeout(timer)
  }, [due, content, trouble, save])
  useEffect(() => () => {
    // whoever leaves at once has not waited for the device to keep it
    const { content, version } = current.current
    if (isDirty(current.current)) void putLocalDraft(personId, ticketId, kind, { ...content, version })
    if (shouldSave(current.current)) void save()
  }, [save, personId, ticketId, kind])

  return {
    state, revision,
    edit: useCallback((change) => dispatch({ type: 'edited', change }), []),
    keepMine: () => dispatch({ type: 'keepMine' }),
    takeTheirs: () => { dispatch({ type: 'takeTheirs' }); setRevision(revision + 1) },
    share: async (shared) => {
      if (shouldSave(current.current)) await save()
      await shareDraft(ticketId, kind, shared)
      dispatch({ type: 'shared', shared })
    },
    clear: (onServer) => {
      dispatch({ type: 'cleared', blank: blankNow.current })
      setRevision(revision + 1)
      void deleteLocalDraft(personId, ticketId, kind)
      void deleteAttempt(personId, ticketId, kind)
      if (onServer) void deleteDraft(ticketId, kind).catch(() => undefined)
    },
  }
}

/** The other version in a refusal; none when it was sent or thrown away elsewhere. */
function theirsOf(draft: unknown, blank: Content): Content & { version: number } {
  return draft ? draft as Draft : { ...blank, version: 0 }
}

/** Whether anything stands in the editor. */
export function hasText(state: DraftState): boolean {
  return !isBlank(state.content)
}
