import type { Key } from '../../ui/i18n.ts'

export type Action =
  | 'list.next' | 'list.previous' | 'list.open' | 'list.back' | 'list.select' | 'list.selectRange' | 'list.selectNext' | 'list.selectPrevious'
  | 'go.mine' | 'go.unassigned' | 'go.all' | 'go.waiting' | 'go.solved' | 'go.snoozed' | 'go.search' | 'go.settings' | 'go.customers' | 'go.deadlines' | 'go.mentions' | 'notifications'
  | 'ticket.reply' | 'ticket.note' | 'ticket.forward' | 'ticket.takeIt' | 'ticket.assign' | 'ticket.tags' | 'ticket.solve' | 'ticket.solveNext' | 'ticket.menu' | 'ticket.unread' | 'ticket.watch' | 'ticket.handOver'
  | 'ticket.merge' | 'ticket.snooze' | 'ticket.link' | 'ticket.spam' | 'ticket.bin' | 'ticket.why'
  | 'priority.urgent' | 'priority.high' | 'priority.normal' | 'priority.low'
  | 'status.1' | 'status.2' | 'status.3' | 'status.4' | 'status.5'
  | 'palette' | 'view.new' | 'new' | 'help' | 'sidebar' | 'card' | 'density' | 'dark'
  | 'composer.send' | 'composer.sendPending' | 'composer.sendSolveNext' | 'composer.leave'

export type Group = 'list' | 'go' | 'ticket' | 'desk' | 'composer'

export interface Binding {
  /** By which somebody's own keys are kept: the action, with a number behind it where it has several. */
  id: string
  /** Strokes separated by blanks: `g m`, `Shift+e`, `Mod+k` (Ctrl, or Cmd on a Mac). */
  keys: string
  action: Action
  label: Key
  group: Group
}

/**
 * The keyboard map. Single letters work outside text fields only; Ctrl+Alt is never used because it is AltGr and types
 * Polish letters; Ctrl+Shift+N, T and W belong to the browser. Those of
 * the composer work in the editor alone. Everybody can change them (remap.ts).
 */
const map: readonly Omit<Binding, 'id'>[] = [
  { keys: 'j', action: 'list.next', label: 'do.next', group: 'list' },
  { keys: 'ArrowDown', action: 'list.next', label: 'do.next', group: 'list' },
  { keys: 'k', action: 'list.previous', label: 'do.previous', group: 'list' },
  { keys: 'ArrowUp', action: 'list.previous', label: 'do.previous', group: 'list' },
  { keys: 'Enter', action: 'list.open', label: 'do.open', group: 'list' },
  { keys: 'Escape', action: 'list.back', label: 'do.back', group: 'list' },
  { keys: 'x', action: 'list.select', label: 'do.select', group: 'list' },
  { keys: 'Shift+x', action: 'list.selectRange', label: 'do.selectRange', group: 'list' },
  { keys: 'Shift+j', action: 'list.selectNext', label: 'do.selectNext', group: 'list' },
  { keys: 'Shift+k', action: 'list.selectPrevious', label: 'do.selectPrevious', group: 'list' },
  { keys: 'g m', action: 'go.mine', label: 'view.mine', group: 'go' },
  { keys: 'g t', action: 'go.mentions', label: 'view.mentions', group: 'go' },
  { keys: 'g n', action: 'notifications', label: 'nav.notifications', group: 'go' },
  { keys: 'g u', action: 'go.unassigned', label: 'view.unassigned', group: 'go' },
  { keys: 'g a', action: 'go.all', label: 'view.open', group: 'go' },
  { keys: 'g i', action: 'go.all', label: 'view.open', group: 'go' },
  { keys: 'g w', action: 'go.waiting', label: 'view.waiting', group: 'go' },
  { keys: 'g s', action: 'go.solved', label: 'view.solved', group: 'go' },
  { keys: 'g z', action: 'go.snoozed', label: 'view.snoozed', group: 'go' },
  { keys: '/', action: 'go.search', label: 'nav.search', group: 'go' },
  { keys: 'g c', action: 'go.customers', label: 'nav.customers', group: 'go' },
  { keys: 'g d', action: 'go.deadlines', label: 'nav.deadlines', group: 'go' },
  { keys: 'g ,', action: 'go.settings', label: 'nav.settings', group: 'go' },
  { keys: 'r', action: 'ticket.reply', label: 'do.reply', group: 'ticket' },
  { keys: 'n', action: 'ticket.note', label: 'do.note', group: 'ticket' },
  { keys: 'f', action: 'ticket.forward', label: 'do.forward', group: 'ticket' },
  { keys: '0', action: 'ticket.takeIt', label: 'do.takeIt', group: 'ticket' },
  { keys: 'a', action: 'ticket.assign', label: 'do.assign', group: 'ticket' },
  { keys: 'l', action: 'ticket.tags', label: 'do.tags', group: 'ticket' },
  { keys: 'p 1', action: 'priority.urgent', label: 'priority.urgent', group: 'ticket' },
  { keys: 'p 2', action: 'priority.high', label: 'priority.high', group: 'ticket' },
  { keys: 'p 3', action: 'priority.normal', label: 'priority.normal', group: 'ticket' },
  { keys: 'p 4', action: 'priority.low', label: 'priority.low', group: 'ticket' },
  { keys: 's 1', action: 'status.1', label: 'status.new', group: 'ticket' },
  { keys: 's 2', action: 'status.2', label: 'status.open', group: 'ticket' },
  { keys: 's 3', action: 'status.3', label: 'status.waitingCustomer', group: 'ticket' },
  { keys: 's 4', action: 'status.4', label: 'status.waitingThirdParty', group: 'ticket' },
  { keys: 's 5', action: 'status.5', label: 'status.solved', group: 'ticket' },
  { keys: 'e', action: 'ticket.solve', label: 'do.solve', group: 'ticket' },
  { keys: 'Shift+e', action: 'ticket.solveNext', label: 'do.solveNext', group: 'ticket' },
  { keys: '.', action: 'ticket.menu', label: 'do.menu', group: 'ticket' },
  { keys: 'z', action: 'ticket.snooze', label: 'do.snooze', group: 'ticket' },
  { keys: 'm', action: 'ticket.merge', label: 'do.merge', group: 'ticket' },
  { keys: 'Shift+l', action: 'ticket.link', label: 'do.link', group: 'ticket' },
  { keys: '!', action: 'ticket.spam', label: 'do.spam', group: 'ticket' },
  { keys: '#', action: 'ticket.bin', label: 'do.bin', group: 'ticket' },
  { keys: 'u', action: 'ticket.unread', label: 'do.unread', group: 'ticket' },
  { keys: 'w', action: 'ticket.watch', label: 'do.watch', group: 'ticket' },
  { keys: 'h', action: 'ticket.handOver', label: 'do.handOver', group: 'ticket' },
  { keys: 'q', action: 'ticket.why', label: 'do.why', group: 'ticket' },
  { keys: 'Mod+k', action: 'palette', label: 'do.palette', group: 'desk' },
  { keys: 'c', action: 'new', label: 'nav.new', group: 'desk' },
  { keys: 'v', action: 'view.new', label: 'view.new', group: 'desk' },
  { keys: '[', action: 'sidebar', label: 'do.sidebar', group: 'desk' },
  { keys: ']', action: 'card', label: 'do.card', group: 'desk' },
  { keys: 'd', action: 'density', label: 'do.density', group: 'desk' },
  { keys: 'Shift+d', action: 'dark', label: 'do.dark', group: 'desk' },
  { keys: '?', action: 'help', label: 'do.help', group: 'desk' },
  { keys: 'Mod+Enter', action: 'composer.send', label: 'composer.send', group: 'composer' },
  { keys: 'Mod+Shift+p', action: 'composer.sendPending', label: 'composer.sendPending', group: 'composer' },
  { keys: 'Mod+Shift+Enter', action: 'composer.sendSolveNext', label: 'composer.sendSolveNext', group: 'composer' },
  { keys: 'Escape', action: 'composer.leave', label: 'composer.leave', group: 'composer' },
]

export const bindings: readonly Binding[] = map.map((binding, index) => {
  const before = map.slice(0, index).filter((other) => other.action === binding.action).length
  return { ...binding, id: before === 0 ? binding.action : `${binding.action}/${before + 1}` }
})
