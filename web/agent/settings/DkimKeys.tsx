import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { activateDkimKey, getDkimKeys, makeDkimKey, removeDkimKey, retireDkimKey } from '../api/mail.ts'
import type { DkimKey } from '../api/mail.ts'
import { newKey } from '../api/new-key.ts'
import { CopyText } from './CopyText.tsx'
import { dkimKeys } from './sending-words.ts'
import { useSave } from './use-save.ts'
import styles from './settings.module.css'

/** The keys that sign a domain's mails: their records to publish, and which of them is in use. */
export function DkimKeys({ domain }: { domain: string }) {
  const t = useT()
  const all = useQuery({ queryKey: keys.dkimKeys, queryFn: getDkimKeys })
  const make = useSave((algorithm: DkimKey['algorithm']) => makeDkimKey({ domain, algorithm }, newKey()), [keys.dkimKeys])
  return (
    <>
      <h2>{t('dkim.title', { domain })}</h2>
      <p className={styles.intro}>{t('dkim.text')}</p>
      <Group gap={8}>
        <Button size="compact-sm" loading={make.isPending} onClick={() => make.mutate('rsa')}>{t('dkim.make')}</Button>
        <Button size="compact-sm" variant="default" disabled={make.isPending} onClick={() => make.mutate('ed25519')}>{t('dkim.makeEd')}</Button>
      </Group>
      {all.data?.items.filter((key) => key.domain === domain).map((key) => <Key key={key.id} value={key} />)}
    </>
  )
}

function Key({ value: key }: { value: DkimKey }) {
  const t = useT()
  const touched = [keys.dkimKeys]
  const activate = useSave(() => activateDkimKey(key.id), touched)
  const retire = useSave(() => retireDkimKey(key.id), touched)
  const remove = useSave(() => removeDkimKey(key.id), touched)
  return (
    <section className={styles.entry} aria-label={key.selector} data-dkim={key.state}>
      <Group gap={8}>
        <strong>{key.selector}</strong><span className={styles.muted}>{key.algorithm === 'rsa' ? 'RSA 2048' : 'Ed25519'}</span>
        <span className={key.state === 'active' ? styles.good : styles.muted}>{t(dkimKeys[key.state])}</span>
      </Group>
      <CopyText label={t('dkim.name')} text={key.record.name} />
      <CopyText label={t('dkim.value')} text={key.record.value} />
      {activate.error && <p className={styles.error} role="alert">{problemText(activate.error)}</p>}
      <Group gap={8}>
        {key.state !== 'active' && <Button size="compact-sm" loading={activate.isPending} onClick={() => activate.mutate(undefined)}>{t('dkim.activate')}</Button>}
        {key.state === 'active' && <Button size="compact-sm" variant="default" onClick={() => retire.mutate(undefined)}>{t('dkim.retire')}</Button>}
        {key.state !== 'active' && <Button size="compact-sm" variant="default" color="red" onClick={() => { if (window.confirm(t('dkim.sureRemove', { selector: key.selector }))) remove.mutate(undefined) }}>{t('action.delete')}</Button>}
      </Group>
    </section>
  )
}
