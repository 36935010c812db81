import { Button, NumberInput, SegmentedControl, Select, Switch, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { activateLanguage, isLanguage, languageNames, languages } from '../../ui/i18n.ts'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { browserZone } from '../../ui/use-format.ts'
import { keys } from '../api/keys.ts'
import { changeMe } from '../api/session.ts'
import { perform } from '../keyboard/actions.ts'
import { useMe, usePreferences } from '../shell/use-me.ts'
import { signatureHtml, signatureText } from './signature.ts'
import { useSave } from './use-save.ts'
import { zones } from './zones.ts'
import styles from './settings.module.css'

/** Oneself: name, language, zone, signature; and how the workspace looks and behaves for oneself. */
export function ProfileSection() {
  const t = useT()
  const me = useMe()
  const spoken = useLanguage()
  const [preferences, setPreferences] = usePreferences()
  const [name, setName] = useState(me.name)
  const [language, setLanguage] = useState<string>(me.language ?? spoken)
  const [zone, setZone] = useState(me.timeZone ?? browserZone)
  const [signature, setSignature] = useState(signatureText(me.signature))
  const save = useSave(() => changeMe({ name, language, timeZone: zone, signature: signatureHtml(signature) }), [keys.me], () => {
    if (isLanguage(language)) void activateLanguage(language)
  })
  return (
    <>
      <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save.mutate(undefined) }}>
        <TextInput required label={t('auth.name')} value={name} maxLength={200} onChange={(event) => setName(event.currentTarget.value)} />
        <Select label={t('settings.language')} value={language} allowDeselect={false} data={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(value) => value && setLanguage(value)} />
        <Select label={t('settings.zone')} searchable value={zone} allowDeselect={false} data={zones} limit={50} nothingFoundMessage={t('state.noMatch')} onChange={(value) => value && setZone(value)} />
        <Textarea label={t('settings.signature')} description={t('settings.signatureText')} autosize minRows={2} maxRows={8} dir="auto" value={signature} onChange={(event) => setSignature(event.currentTarget.value)} />
        <div><Button type="submit" loading={save.isPending}>{t('action.save')}</Button></div>
      </form>
      <h2>{t('settings.workspace')}</h2>
      <div className={styles.form}>
        <Choice label={t('settings.theme')} value={preferences.theme} change={(theme) => setPreferences({ theme })}
          data={[{ value: 'auto', label: t('theme.auto') }, { value: 'light', label: t('theme.light') }, { value: 'dark', label: t('theme.dark') }]} />
        <Choice label={t('settings.density')} value={preferences.density} change={(density) => setPreferences({ density })}
          data={[{ value: 'comfortable', label: t('density.comfortable') }, { value: 'cosy', label: t('density.cosy') }, { value: 'table', label: t('density.table') }]} />
        {preferences.viewDensity && (
          <div><Button variant="default" size="compact-md" onClick={() => setPreferences({ viewDensity: '' })}>{t('settings.densityEverywhere')}</Button></div>
        )}
        <NumberInput label={t('settings.undo')} description={t('settings.undoText')} min={0} max={60} clampBehavior="strict" value={preferences.undoSeconds}
          onChange={(value) => { if (typeof value === 'number') setPreferences({ undoSeconds: value }) }} />
        <Switch label={t('keys.on')} checked={preferences.shortcuts} onChange={(event) => setPreferences({ shortcuts: event.currentTarget.checked })} />
        <div><Button variant="default" size="compact-md" onClick={() => perform('help')}>{t('keys.changeAll')}</Button></div>
      </div>
    </>
  )
}

function Choice<T extends string>({ label, value, data, change }: { label: string; value: T; data: Array<{ value: T; label: string }>; change: (value: T) => void }) {
  return (
    <div role="group" aria-label={label}>
      <div style={{ fontSize: 13, fontWeight: 500, marginBlockEnd: 4 }}>{label}</div>
      <SegmentedControl value={value} data={data} onChange={change} />
    </div>
  )
}
