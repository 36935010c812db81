import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHelpCircle, IconHourglass } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { problemText } from '../../ui/problem-text.ts'
import { useT } from '../../ui/use-language.ts'
import type { Check, DomainFinding, Mailbox } from '../api/mail.ts'
import { checkKeys, checkResultKeys, findingKeys, findingStateKeys } from './sending-words.ts'
import { TrustCertificate } from './TrustCertificate.tsx'
import { useMailboxTest } from './use-mailbox-test.ts'
import type { TestRun } from './use-mailbox-test.ts'
import styles from './settings.module.css'

/** Tries a mailbox against its real servers, step by step, and says in words what was found and what cures it. */
export function MailboxTest({ mailbox }: { mailbox: Mailbox }) {
  const t = useT()
  const { run, test } = useMailboxTest(mailbox.id)
  return (
    <div className={styles.part}>
      <p className={styles.intro}>{t('sending.testText')}</p>
      <div><Button size="compact-sm" loading={test.isPending} onClick={() => test.mutate()}>{t('sending.testStart')}</Button></div>
      {test.error && <p className={styles.error} role="alert">{problemText(test.error)}</p>}
      {(test.isPending || run.relay) && (
        <div role="status"><ul className={styles.findings} data-test-run>
          {!run.relay && <Step state="running" label={t('sending.stepConnect')}>{t('sending.running')}</Step>}
          {run.intake && <Found label={t('mailbox.in')} check={run.intake}><TrustCertificate mailbox={mailbox} way="intake" check={run.intake} /></Found>}
          {run.relay && <Found label={t('mailbox.out')} check={run.relay}><TrustCertificate mailbox={mailbox} way="relay" check={run.relay} /></Found>}
          {run.domain?.map((finding) => <Step key={`${finding.check} ${finding.values.name ?? ''}`} state={finding.state} label={t(checkKeys[finding.check])}>{t(findingKeys[finding.code], finding.values)}</Step>)}
          {run.relay?.ok && !run.sent && test.isPending && <Step state="running" label={t('sending.stepSent')}>{t('sending.running')}</Step>}
          {run.sent && <Found label={t('sending.stepSent')} check={run.sent} />}
          {run.back !== undefined && <Back back={run.back} />}
        </ul></div>
      )}
    </div>
  )
}

function Found({ label, check, children }: { label: string; check: Check; children?: ReactNode }) {
  const t = useT()
  return <Step state={check.ok ? 'good' : 'bad'} label={label}>{t(checkResultKeys[check.code], check.values)}{children}</Step>
}

function Back({ back }: { back: NonNullable<TestRun['back']> }) {
  const t = useT()
  if (back === 'arrived') return <Step state="good" label={t('sending.stepBack')}>{t('sending.arrived')}</Step>
  if (back === 'lost') return <Step state="bad" label={t('sending.stepBack')}>{t('sending.lost')}</Step>
  return <Step state="running" label={t('sending.stepBack')}>{t('sending.waiting', { seconds: back })}</Step>
}

const icons = { good: IconCheck, warning: IconAlertTriangle, bad: IconAlertTriangle, unknown: IconHelpCircle, running: IconHourglass }

/** A line of the test: what, how it is, in words. The icon's meaning is read out too. */
function Step({ state, label, children }: { state: DomainFinding['state'] | 'running'; label: string; children: ReactNode }) {
  const t = useT()
  const Icon = icons[state]
  return (
    <li data-state={state}>
      <span className={state === 'good' ? styles.good : state === 'bad' ? styles.bad : styles.plain}>
        <Icon size={16} aria-hidden />{state !== 'running' && <span className="visually-hidden">{t(findingStateKeys[state])}: </span>} {label}
      </span>
      <span>{children}</span>
    </li>
  )
}
