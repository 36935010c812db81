import { Badge, Button, Group } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Instant } from '../../ui/Instant.tsx'
import { problemText } from '../../ui/problem-text.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getAccounts, lookNow } from '../api/mail.ts'
import type { Account } from '../api/mail.ts'
import { accountStateKeys } from './account-words.ts'
import { Answer } from './Answer.tsx'
import styles from './settings.module.css'

const ASK_MS = 10_000

/** How every mail account stands: whether its mail is fetched and leaves, what is wrong, and when it is tried again. */
export function AccountsSection() {
  const t = useT()
  const accounts = useQuery({ queryKey: keys.accounts, queryFn: getAccounts, refetchInterval: ASK_MS })
  return (
    <>
      <p className={styles.intro}>{t('accounts.text')}</p>
      <Answer query={accounts} empty={t('mailbox.none')}>{(items) => items.map((account) => <One key={account.id} account={account} />)}</Answer>
    </>
  )
}

function One({ account: { id, address, active, fetching, sending } }: { account: Account }) {
  const t = useT()
  const format = useFormat()
  const cache = useQueryClient()
  const look = useMutation({ mutationFn: () => lookNow(id), onSettled: () => cache.invalidateQueries({ queryKey: keys.accounts }) })
  const state = active ? fetching?.state : 'off'
  return (
    <section className={styles.entry} aria-label={address} data-account={state ?? 'handed'}>
      <Group gap={8}>
        <strong>{address}</strong>
        {state && <Badge variant="default">{t(accountStateKeys[state])}</Badge>}
        {fetching && active && <Button size="compact-sm" variant="default" loading={look.isPending} onClick={() => look.mutate()} aria-label={`${t('accounts.tryNow')} ${address}`}>{t('accounts.tryNow')}</Button>}
      </Group>
      {fetching ? <Facts fetching={fetching} /> : <p className={styles.muted}>{t('mailbox.intakeHanded')}</p>}
      {look.isError && <p role="alert" className={styles.error}>{problemText(look.error)}</p>}
      {fetching?.error && <p className={styles.error}>{fetching.error}</p>}
      {fetching?.leftError && <p className={styles.error}>{t('accounts.left', { count: fetching.left })} {fetching.leftError}</p>}
      <p className={styles.muted}>{t('mailbox.out')}: {sending?.server ?? t('accounts.noWay')}</p>
      {sending?.said && <p className={styles.error}>{sending.pausedUntil && t('deliveries.paused', { way: sending.server, until: format.clock(new Date(sending.pausedUntil)) })} {sending.said}</p>}
    </section>
  )
}

function Facts({ fetching }: { fetching: NonNullable<Account['fetching']> }) {
  const t = useT()
  const format = useFormat()
  const moment = (at: string | null) => at ? <Instant at={at} /> : '–'
  const facts: Array<[string, React.ReactNode]> = [
    [t('mailbox.host'), fetching.server],
    [t('mailbox.folders'), format.list(fetching.folders)],
    [t('accounts.looked'), moment(fetching.lookedAt)],
    [t('accounts.new'), moment(fetching.newAt)],
    ...(fetching.failures > 0 ? [[t('accounts.failures'), format.whole(fetching.failures)], [t('accounts.since'), moment(fetching.failingSince)], [t('accounts.next'), moment(fetching.nextTryAt)]] as Array<[string, React.ReactNode]> : []),
    ...(fetching.holder ? [[t('accounts.holder'), fetching.holder] as [string, React.ReactNode]] : []),
  ]
  return <dl className={styles.facts}>{facts.map(([label, value]) => <div key={label}><dt>{label}</dt><dd dir="auto">{value}</dd></div>)}</dl>
}
