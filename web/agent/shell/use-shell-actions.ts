import { useMantineColorScheme } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAction } from '../keyboard/actions.ts'
import { nextDensity } from './density.ts'
import { useMe, usePreferences } from './use-me.ts'

/** What the keyboard can do anywhere in the workspace. */
export function useShellActions(): { collapsed: boolean; toggle: () => void } {
  const navigate = useNavigate()
  const { role } = useMe()
  const { view: open } = useParams({ strict: false })
  const { colorScheme } = useMantineColorScheme()
  const [preferences, setPreferences] = usePreferences()
  const [collapsed, setCollapsed] = useState(false)
  const toggle = () => setCollapsed(!collapsed)
  const view = (key: string) => void navigate({ to: '/views/$view', params: { view: key }, search: {} })

  useAction('go.mine', () => view('mine'))
  useAction('go.mentions', () => view('mentions'))
  useAction('go.unassigned', () => view('unassigned'))
  useAction('go.all', () => view('open'))
  useAction('go.waiting', () => view('waiting'))
  useAction('go.solved', () => view('solved'))
  useAction('go.snoozed', () => view('snoozed'))
  useAction('go.search', () => void navigate({ to: '/search', search: { q: undefined } }))
  useAction('go.customers', () => void navigate({ to: '/customers', search: {} }))
  useAction('go.deadlines', () => void navigate({ to: '/deadlines' }), role === 'admin' || role === 'lead')
  useAction('go.settings', () => void navigate({ to: '/settings/$section', params: { section: 'profile' } }))
  useAction('view.new', () => void navigate({ to: '/new-view', search: {} }))
  useAction('new', () => void navigate({ to: '/new' }))
  useAction('sidebar', toggle)
  useAction('density', () => setPreferences(nextDensity(preferences, open)))
  useAction('dark', () => setPreferences({ theme: isDark(colorScheme) ? 'light' : 'dark' }))
  return { collapsed, toggle }
}

function isDark(scheme: string): boolean {
  return scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
}
