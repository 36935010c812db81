import { Button, MultiSelect, PasswordInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useT } from '../../../ui/use-language.ts'
import { keys } from '../../api/keys.ts'
import { changeWebhook, createWebhook, getEventTypes } from '../../api/webhooks.ts'
import type { Webhook } from '../../api/webhooks.ts'
import { useSave } from '../use-save.ts'
import styles from '../settings.module.css'

type Made = Webhook & { secret?: string }

/** Where a webhook goes and what it hears of. What is sent along is written, never read. */
export function WebhookForm({ webhook, saved }: { webhook: Webhook | null; saved: (made: Made) => void }) {
  const t = useT()
  const types = useQuery({ queryKey: keys.eventTypes, queryFn: getEventTypes, staleTime: Infinity })
  const [form, setForm] = useState({ name: webhook?.name ?? '', url: webhook?.url ?? '', events: webhook?.events ?? ['ticket.*', 'message.added'], header: '', value: '' })
  const [dropped, setDropped] = useState(false)
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const { name, url, events } = form
  const headers = form.header.trim() !== '' ? { [form.header.trim()]: form.value } : dropped ? {} : undefined
  const input = { name, url, events, ...(headers && { headers }) }
  const save = useSave((): Promise<Made> => webhook ? changeWebhook(webhook.id, webhook.version, input) : createWebhook(input), [keys.webhooks], saved)
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <TextInput required label={t('webhook.name')} value={name} maxLength={100} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextInput required type="url" dir="ltr" label={t('webhook.url')} value={url} maxLength={2000} placeholder="https://" onChange={(event) => set({ url: event.currentTarget.value })} />
      <MultiSelect label={t('webhook.events')} description={t('webhook.eventsText')} searchable hidePickedOptions value={events} onChange={(value) => set({ events: value })} data={choices(types.data?.items ?? [], events)} maxValues={200} limit={300} />
      <fieldset className={styles.changes}>
        <legend>{t('webhook.header')}</legend>
        <p className={styles.muted}>{t('webhook.headerText')}</p>
        {webhook && webhook.headers.length > 0 && !dropped && (
          <div className={styles.row}><span>{t('webhook.headersKept', { names: webhook.headers.join(', ') })}</span><Button size="compact-sm" variant="default" onClick={() => setDropped(true)}>{t('webhook.dropHeaders')}</Button></div>
        )}
        <TextInput dir="ltr" label={t('webhook.headerName')} value={form.header} maxLength={100} autoComplete="off" onChange={(event) => set({ header: event.currentTarget.value })} />
        <PasswordInput dir="ltr" label={t('webhook.headerValue')} value={form.value} maxLength={2000} autoComplete="new-password" onChange={(event) => set({ value: event.currentTarget.value })} visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }} />
      </fieldset>
      <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
    </form>
  )
}

/** Everything, all of a kind, and each event by name; and what was chosen before, whatever became of it. */
function choices(types: ReadonlyArray<{ type: string }>, chosen: readonly string[]): string[] {
  const names = types.map(({ type }) => type).toSorted()
  const kinds = [...new Set(names.map((type) => `${type.split('.')[0]}.*`))]
  return [...new Set(['*', ...kinds, ...names, ...chosen])]
}
