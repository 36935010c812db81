import type { Extras } from '../api/types.ts'

/** A file that is on the server and goes with the message. */
export interface DraftFile { id: string; name: string; size: number; type: string }
/** What is being written. */
export interface Content { html: string; to: string[]; cc: string[]; attachments: DraftFile[]; /** What goes with it besides its words. */ extras?: Extras | null }
/** The server's copy; version 0 stands for none. `shared`: colleagues may finish it. */
export interface ServerDraft extends Content { version: number; shared?: boolean }
/** The copy in this browser, with the server's version it was written upon. */
export interface LocalDraft extends Content { version: number }

export interface DraftState {
  content: Content
  /** What the server holds as far as we know. */
  saved: Content
  version: number
  shared: boolean
  phase: 'loading' | 'ready' | 'saving'
  /** `offline`: kept here, sent later. `conflict`: another device wrote too. */
  trouble: null | 'offline' | 'conflict'
  theirs: ServerDraft | null
  savedAt: Date | null
}

export type DraftEvent =
  | { type: 'loaded'; server: ServerDraft | null; local: LocalDraft | null; blank: Content }
  | { type: 'proposed'; to: string[]; cc: string[] }
  | { type: 'edited'; change: Partial<Content> }
  | { type: 'saving' }
  | { type: 'saved'; content: Content; version: number; at: Date }
  | { type: 'failed' }
  | { type: 'shared'; shared: boolean }
  | { type: 'conflicted'; theirs: ServerDraft }
  | { type: 'keepMine' }
  | { type: 'takeTheirs' }
  | { type: 'cleared'; blank: Content }

const nothing: Content = { html: '', to: [], cc: [], attachments: [] }
export const loading: DraftState = { content: nothing, saved: nothing, version: 0, shared: false, phase: 'loading', trouble: null, theirs: null, savedAt: null }

/** Whether there is something the server does not have. */
export function isDirty(state: DraftState): boolean {
  return state.phase !== 'loading' && !sameContent(state.content, state.saved)
}

/** Whether it is time to save: something new, no save under way, and nobody has to decide first. */
export function shouldSave(state: DraftState): boolean {
  return isDirty(state) && state.phase === 'ready' && state.trouble !== 'conflict'
}

export function isBlank(content: Pick<Content, 'html'>): boolean {
  return content.html.replace(/<(?!img)[^>]*>|&nbsp;|\s/g, '') === ''
}

export function sameContent(one: Content, other: Content): boolean {
  return one.html === other.html && one.to.join() === other.to.join() && one.cc.join() === other.cc.join()
    && idsOf(one).join() === idsOf(other).join() && JSON.stringify(one.extras ?? null) === JSON.stringify(other.extras ?? null)
}

export function idsOf(content: Content): string[] {
  return content.attachments.map((file) => file.id)
}

/** The life of one draft. Nothing written is ever lost: of two versions the person chooses, and the other stays until then. */
export function draftStep(state: DraftState, event: DraftEvent): DraftState {
  switch (event.type) {
    case 'loaded': return withTyped(loaded(event.server, event.local, event.blank), state)
    case 'proposed': return proposed(state, event)
    case 'edited': return { ...state, content: { ...state.content, ...event.change } }
    case 'saving': return { ...state, phase: 'saving' }
    case 'saved': return { ...state, phase: 'ready', trouble: null, saved: event.content, version: event.version, savedAt: event.at }
    case 'shared': return { ...state, shared: event.shared }
    case 'failed': return { ...state, phase: 'ready', trouble: 'offline' }
    case 'conflicted': return conflicted(state, event.theirs)
    case 'keepMine': return state.theirs ? { ...state, trouble: null, saved: state.theirs, version: state.theirs.version, theirs: null } : state
    case 'takeTheirs': return state.theirs ? at(state.theirs) : state
    case 'cleared': return { ...at({ ...event.blank, version: 0 }) }
  }
}

/** To whom the desk would send an answer: taken over while nothing was written and nobody was chosen; it is no change of the draft. */
function proposed(state: DraftState, { to, cc }: { to: string[]; cc: string[] }): DraftState {
  const { content, saved, version, phase } = state
  const untouched = phase === 'ready' && version === 0 && isBlank(content) && content.to.join() === saved.to.join() && content.cc.join() === saved.cc.join()
  return untouched ? { ...state, content: { ...content, to, cc }, saved: { ...saved, to, cc } } : state
}

function at(draft: ServerDraft): DraftState {
  const content = { html: draft.html, to: draft.to, cc: draft.cc, attachments: draft.attachments, extras: draft.extras ?? null }
  return { content, saved: content, version: draft.version, shared: draft.shared ?? false, phase: 'ready', trouble: null, theirs: null, savedAt: null }
}

function loaded(server: ServerDraft | null, local: LocalDraft | null, blank: Content): DraftState {
  const base = at(server ?? { ...blank, version: 0 })
  if (!local || isBlank(local) || sameContent(local, base.content)) return base
  const mine = { html: local.html, to: local.to, cc: local.cc, attachments: local.attachments, extras: local.extras ?? null }
  if (local.version === base.version || !server) return { ...base, content: mine }
  return { ...base, content: mine, trouble: 'conflict', theirs: server }
}

/** What was typed before the draft had come stands behind it. */
function withTyped(draft: DraftState, before: DraftState): DraftState {
  if (before.phase !== 'loading' || before.content.html === '') return draft
  return { ...draft, content: { ...draft.content, html: draft.content.html + before.content.html } }
}

function conflicted(state: DraftState, theirs: ServerDraft): DraftState {
  if (sameContent(state.content, theirs)) return at(theirs)
  return { ...state, phase: 'ready', trouble: 'conflict', theirs }
}
