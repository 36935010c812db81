import { Button, Kbd, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Key } from '../../../ui/i18n.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useT } from '../../../ui/use-language.ts'
import { presets } from './presets.ts'
import type { Preset } from './presets.ts'
import { when } from './when.ts'
import styles from '../picker.module.css'

interface Props { /** What the button says once a moment was typed. */ verb: Key; /** As `presets` gives them. */ offered: (all: Preset[]) => Preset[]; choose: (at: Date | null) => void }

/** A moment to come: one of the usual ones, or in words. */
export function MomentChoices({ verb, offered, choose }: Props) {
  const t = useT()
  const format = useFormat()
  const [text, setText] = useState('')
  const [now] = useState(() => new Date())
  const typed = when(text, now, format.reader.zone)
  const said = (at: Date) => format.moment(at.toISOString(), now)
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (typed) choose(typed) }}>
      <TextInput data-autofocus label={t('snooze.until')} placeholder={t('snooze.placeholder')} value={text} maxLength={60} onChange={(event) => setText(event.currentTarget.value)} />
      <p className={styles.understood} role="status">{typed ? t('snooze.understood', { at: format.wholeMoment(typed.toISOString()) }) : text.trim() === '' ? '' : t('snooze.unclear')}</p>
      {text.trim() === '' ? (
        <ul className={styles.list}>
          {offered(presets(now, format.reader.zone)).map((preset, index) => (
            <li key={preset.label}>
              <Button variant="subtle" color="gray" fullWidth justify="flex-start" leftSection={<Kbd className={styles.key}>{index + 1}</Kbd>} rightSection={preset.at && <span className={`${styles.at} numeric`}>{said(preset.at)}</span>}
                styles={{ label: { flex: 1, justifyContent: 'flex-start' } }} data-preset={index + 1} onClick={() => choose(preset.at)}>{t(preset.label)}</Button>
            </li>
          ))}
        </ul>
      ) : <div className={styles.buttons}><Button type="submit" disabled={!typed}>{t(verb)}</Button></div>}
    </form>
  )
}
