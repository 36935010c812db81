import { Button, Stepper } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { getSetUp } from '../api/session.ts'
import { LanguagePick } from '../auth/LanguagePick.tsx'
import { useLayout } from '../shell/use-layout.ts'
import { Common } from '../shell/Common.tsx'
import { meQuery } from '../shell/use-me.ts'
import { AdminStep } from './AdminStep.tsx'
import { DemoStep } from './DemoStep.tsx'
import { DeskStep } from './DeskStep.tsx'
import { FirstTicketStep } from './FirstTicketStep.tsx'
import { InviteStep } from './InviteStep.tsx'
import { MailboxStep } from './MailboxStep.tsx'
import { rememberStep, rememberedStep } from './progress.ts'
import styles from './setup.module.css'

const steps = [
  { label: 'setup.admin', Step: AdminStep },
  { label: 'setup.desk', Step: DeskStep },
  { label: 'setup.mailbox', Step: MailboxStep },
  { label: 'setup.invite', Step: InviteStep },
  { label: 'setup.demo', Step: DemoStep },
  { label: 'setup.first', Step: FirstTicketStep },
] as const

/** The first run: the admin by the one-time link, then five steps that can each be skipped and taken up again. */
export function SetUp() {
  const t = useT()
  const layout = useLayout()
  const navigate = useNavigate()
  const { token } = useSearch({ strict: false })
  const state = useQuery({ queryKey: ['setup'], queryFn: getSetUp })
  const me = useQuery({ ...meQuery, enabled: state.data?.needed === false, retry: false })
  const [at, setAt] = useState<number | null>(null)
  if (state.isPending || (me.isFetching && !me.data)) return <Bones />
  if (state.isError) return <Trouble error={state.error} retry={() => void state.refetch()} />

  const first = state.data.needed ? 0 : rememberedStep()
  const current = Math.min(at ?? first, steps.length - 1)
  const go = (step: number) => {
    rememberStep(step)
    if (step >= steps.length) void navigate({ to: '/' })
    else setAt(step)
  }
  if (!state.data.needed && !me.data) { void navigate({ to: '/sign-in', search: { next: '/setup' } }); return null }
  const { Step } = steps[current] ?? steps[0]
  return (
    <main className={styles.page}>
      <div className={styles.wizard}>
        <header className={styles.head}><img src="/mark.svg" alt="" width={32} height={32} /><h1>{t('setup.title')}</h1><LanguagePick /></header>
        {layout === 'small'
          ? <p className={styles.muted}>{t('setup.stepOf', { step: current + 1, steps: steps.length })}</p>
          : <Stepper size="xs" active={current} onStepClick={(step) => { if (current > 0 && step > 0) go(step) }} mb="lg">{steps.map((step) => <Stepper.Step key={step.label} label={t(step.label)} />)}</Stepper>}
        {current === 0 ? <Step token={token} done={() => go(1)} /> : <Common><Step token={token} done={() => go(current + 1)} /></Common>}
        {current > 0 && (
          <footer className={styles.foot}>
            <Button variant="subtle" onClick={() => go(current + 1)}>{t('setup.skip')}</Button>
            <Button variant="subtle" color="gray" onClick={() => void navigate({ to: '/' })}>{t('setup.later')}</Button>
          </footer>
        )}
      </div>
    </main>
  )
}
