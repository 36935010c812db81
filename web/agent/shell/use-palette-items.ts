import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { search } from '../api/people.ts'
import { isAvailable, perform } from '../keyboard/actions.ts'
import { useBindings } from '../keyboard/use-bindings.ts'
import { useTicketMacros } from '../macros/use-ticket-macros.ts'
import { useDesk } from './use-desk.ts'
import { useMe } from './use-me.ts'
import { useTakeNext } from './use-take-next.ts'
import { viewPath, viewsQuery, viewTitle } from './views.ts'

export interface PaletteItem { id: string; label: string; keys?: string; /** What stands above the first of a kind. */ group?: string; marks?: number[][]; run: () => void }

/** What the palette offers for a text: actions and views whose words contain it, then tickets and people found by search. */
export function usePaletteItems(text: string): PaletteItem[] {
  const t = useT()
  const desk = useDesk()
  const navigate = useNavigate()
  const bindings = useBindings()
  const views = useQuery(viewsQuery).data?.items ?? []
  const [wanted] = useDebouncedValue(text.trim(), 150)
  const found = useQuery({ queryKey: keys.search(wanted), queryFn: ({ signal }) => search(wanted, signal), enabled: wanted.length > 1 })

  const seen = new Set<string>(['palette', 'list.back', 'list.open'])
  const actions = bindings.flatMap((binding): PaletteItem[] => {
    if (seen.has(binding.action) || !isAvailable(binding.action)) return []
    seen.add(binding.action)
    return [{ id: binding.action, label: t(binding.label), keys: binding.keys, run: () => perform(binding.action) }]
  })
  const macros = useTicketMacros().map((macro): PaletteItem => ({ id: macro.id, label: t('macro.run', { name: macro.name }), run: macro.run }))
  const ways = views.filter((view) => !view.key).map((view): PaletteItem => ({
    id: view.id, label: viewTitle(view, t, desk), run: () => void navigate({ to: '/views/$view', params: { view: viewPath(view) } }),
  }))
  const tickets = (found.data?.tickets ?? []).slice(0, 8).map((ticket): PaletteItem => ({
    id: ticket.id, group: t('search.tickets'), ...labelled(`#${ticket.number} `, ticket), run: () => void navigate({ to: '/tickets/$ticket', params: { ticket: String(ticket.number) } }),
  }))
  const people = (found.data?.people ?? []).slice(0, 5).map((person): PaletteItem => ({
    id: person.id, group: t('search.people'), label: person.address ? `${person.name} · ${person.address}` : person.name, run: () => void navigate({ to: '/people/$person', params: { person: person.id } }),
  }))
  const organisations = (found.data?.organisations ?? []).slice(0, 5).map((organisation): PaletteItem => ({
    id: organisation.id, group: t('search.organisations'), label: organisation.name, run: () => void navigate({ to: '/organisations/$organisation', params: { organisation: organisation.id } }),
  }))
  const all: PaletteItem = { id: 'search', label: `${t('nav.search')}: ${text.trim()}`, run: () => void navigate({ to: '/search', search: { q: text.trim() } }) }
  const { can } = useMe()
  const takeNext = useTakeNext()
  const next: PaletteItem[] = can.reply ? [{ id: 'take-next', label: t('availability.takeNext'), run: takeNext }] : []
  const needle = text.trim().toLocaleLowerCase()
  const named = [...actions, ...next, ...macros, ...ways].filter((item) => item.label.toLocaleLowerCase().includes(needle))
  return needle.length > 1 ? [...named, ...tickets, ...people, ...organisations, all] : named
}

/** A ticket's subject after its number, with what was looked for where it stands now. */
function labelled(before: string, { subject, marks }: { subject: string; marks: { subject: number[][] } }): Pick<PaletteItem, 'label' | 'marks'> {
  return { label: before + subject, marks: marks.subject.map((mark) => mark.map((at) => at + before.length)) }
}
