import { Button, Group, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getTemplate, previewTemplate, putTemplate, resetTemplate } from '../api/templates.ts'
import type { Place, Templates } from '../api/templates.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

interface Props { place: Place; template: Awaited<ReturnType<typeof getTemplate>>; about: Templates['kinds'][number] }

/** The words of one mail: subject, text, what can be named in it, a preview, and the way back. */
export function TemplateForm({ place, template, about }: Props) {
  const t = useT()
  const [form, setForm] = useState({ subject: template.subject, body: template.body })
  const area = useRef<HTMLTextAreaElement>(null)
  const save = useSave(() => putTemplate(place, template.version, form), [keys.templates])
  const reset = useSave(() => resetTemplate(place, template.version), [keys.templates])
  const preview = useMutation({ mutationFn: () => previewTemplate(place, form) })
  const insert = (name: string) => {
    const at = area.current?.selectionStart ?? form.body.length
    const end = area.current?.selectionEnd ?? at
    setForm({ ...form, body: `${form.body.slice(0, at)}{{${name}}}${form.body.slice(end)}` })
    area.current?.focus()
  }
  const names = [...about.variables, ...(about.message ? ['message'] : [])]
  return (
    <form className={styles.part} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
      <p className={template.own ? styles.own : styles.muted}>{t(template.own ? 'template.own' : 'template.builtIn')}</p>
      {about.subject && <TextInput required dir="auto" label={t('template.subject')} maxLength={250} value={form.subject} onChange={(event) => setForm({ ...form, subject: event.currentTarget.value })} />}
      <Textarea ref={area} required dir="auto" label={t('template.body')} description={about.variables.includes('link') ? t('template.bodyText', { link: '{{link}}' }) : undefined} autosize minRows={6} maxRows={24} maxLength={20_000}
        value={form.body} onChange={(event) => setForm({ ...form, body: event.currentTarget.value })} />
      <Group gap={6} role="group" aria-label={t('template.variables')}>
        <span className={styles.muted}>{t('template.variables')}</span>
        {names.map((name) => <Button key={name} size="compact-xs" variant="default" aria-label={t('template.insert', { name })} onClick={() => insert(name)}>{name}</Button>)}
      </Group>
      <Group gap={8}>
        <Button type="submit" loading={save.isPending}>{t('action.save')}</Button>
        <Button variant="default" loading={preview.isPending} onClick={() => preview.mutate()}>{t('template.preview')}</Button>
        {template.own && <Button variant="default" color="red" onClick={() => { if (window.confirm(t('template.sureReset'))) reset.mutate(undefined) }}>{t('template.reset')}</Button>}
      </Group>
      {preview.error && <p className={styles.error} role="alert">{problemText(preview.error)}</p>}
      {preview.data && (
        <section className={styles.preview} aria-label={t('template.previewOf')}>
          {about.subject && <strong dir="auto">{preview.data.subject}</strong>}
          {/* without scripts and without our origin: an admin's words are shown as any mail is */}
          <iframe title={t('template.previewOf')} sandbox="" srcDoc={`<!doctype html><meta charset="utf-8"><style>body{font:15px/1.5 system-ui,sans-serif;margin:12px;background:#fff;color:#222}</style>${preview.data.html}`} />
        </section>
      )}
    </form>
  )
}
