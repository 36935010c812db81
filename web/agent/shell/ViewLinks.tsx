import { IconAt, IconBellZ, IconClockPause, IconMoodSad, IconTrash, IconInbox, IconUserCheck, IconUserQuestion, IconCircleCheck, IconUsers, IconFilter, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { View } from '../api/types.ts'
import { perform } from '../keyboard/actions.ts'
import { useDesk } from './use-desk.ts'
import { useUnread } from './use-unread.ts'
import { sortedViews, viewPath, viewsQuery, viewTitle } from './views.ts'
import styles from './shell.module.css'

const icons: Record<string, typeof IconInbox> = {
  mine: IconUserCheck, mentions: IconAt, unassigned: IconUserQuestion, open: IconInbox, waiting: IconClockPause, snoozed: IconBellZ, solved: IconCircleCheck, spam: IconMoodSad, bin: IconTrash,
}

/** Every view with its live count: the desk's own first, then folders, then teams', then one's own. */
export function ViewLinks() {
  const t = useT()
  const { data } = useQuery(viewsQuery)
  const groups = sortedViews(data?.items ?? [])
  return (
    <>
      {groups.desk.map((view) => <ViewLink key={view.id} view={view} />)}
      {groups.folders.map(([folder, views]) => <Fragment key={folder}><div className={styles.group} dir="auto">{folder}</div>{views.map((view) => <ViewLink key={view.id} view={view} />)}</Fragment>)}
      {groups.teams.length > 0 && <div className={styles.group}>{t('nav.teams')}</div>}
      {groups.teams.map((view) => <ViewLink key={view.id} view={view} />)}
      <div className={styles.group}>{t('nav.views')}</div>
      {groups.own.map((view) => <ViewLink key={view.id} view={view} />)}
      <button type="button" className={`${styles.link} ${styles.quiet}`} onClick={() => perform('view.new')} title={t('view.new')}>
        <IconPlus size={18} /><span className={styles.word}>{t('view.new')}</span>
      </button>
    </>
  )
}

function ViewLink({ view }: { view: View }) {
  const t = useT()
  const format = useFormat()
  const desk = useDesk()
  const Icon = icons[view.key ?? ''] ?? (view.teamId ? IconUsers : IconFilter)
  const title = viewTitle(view, t, desk)
  const { mentions } = useUnread()
  // of mentions the number that was not read says more than that of all tickets with one
  const { count, capped } = view.key === 'mentions' ? { count: mentions, capped: false } : view
  const exact = `${format.whole(count)}${capped ? '+' : ''}`
  return (
    <Link to="/views/$view" params={{ view: viewPath(view) }} className={styles.link} title={title}>
      {view.emoji ? <span aria-hidden style={{ width: 18, textAlign: 'center' }}>{view.emoji}</span> : <Icon size={18} />}
      <span className={`${styles.word} ellipsis`}>{title}</span>
      <span className={`${styles.count} numeric`} title={exact} data-count={view.key ?? view.id}>{format.count(count)}{capped ? '+' : ''}</span>
    </Link>
  )
}
