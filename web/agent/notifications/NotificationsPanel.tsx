import { Button, Drawer, Switch } from '@mantine/core'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useT } from '../../ui/use-language.ts'
import { keys } from '../api/keys.ts'
import { getNotifications, markNotificationsRead } from '../api/notifications.ts'
import { useUnread } from '../shell/use-unread.ts'
import { ToldRow } from './ToldRow.tsx'
import styles from './notifications.module.css'

/** What one was told, newest first: each leads to its ticket, which counts as reading it. */
export function NotificationsPanel({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useT()
  return (
    <Drawer opened={opened} onClose={close} position="right" size="min(420px, 100%)" title={t('nav.notifications')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      {opened && <Told close={close} />}
    </Drawer>
  )
}

function Told({ close }: { close: () => void }) {
  const t = useT()
  const cache = useQueryClient()
  const { unread } = useUnread()
  const [unreadOnly, setUnreadOnly] = useState(false)
  const query = useInfiniteQuery({
    queryKey: keys.notifications(unreadOnly), queryFn: ({ pageParam }) => getNotifications(pageParam, unreadOnly), initialPageParam: null as string | null, getNextPageParam: (last) => last.nextCursor, staleTime: 0,
  })
  const read = useMutation({ mutationFn: markNotificationsRead, onSuccess: () => cache.invalidateQueries({ queryKey: keys.everyNotification }) })
  const told = query.data?.pages.flatMap((page) => page.items) ?? []
  const newest = told[0]?.createdAt
  return (
    <>
      <div className={styles.tools}>
        <Switch label={t('told.unreadOnly')} checked={unreadOnly} onChange={(event) => setUnreadOnly(event.currentTarget.checked)} />
        {unread > 0 && newest && <Button size="compact-sm" variant="default" onClick={() => read.mutate({ until: newest })}>{t('told.readAll')}</Button>}
      </div>
      {query.isPending && <Bones count={4} height={48} />}
      {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
      {query.isSuccess && told.length === 0 && <p className={styles.none}>{t('told.none')}</p>}
      <ul className={styles.list}>
        {told.map((each) => <ToldRow key={each.id} told={each} close={close} read={() => read.mutate({ ids: [each.id] })} />)}
      </ul>
      {query.hasNextPage && <Button fullWidth variant="subtle" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t('told.more')}</Button>}
      <p className={styles.foot}><Link to="/settings/$section" params={{ section: 'notifications' }} onClick={close}>{t('told.choose')}</Link></p>
    </>
  )
}
