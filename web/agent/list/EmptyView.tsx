import { Button } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Key } from '../../ui/i18n.ts'
import { Nothing } from '../../ui/Nothing.tsx'
import { useT } from '../../ui/use-language.ts'

const words: Record<string, [Key, Key]> = {
  mine: ['list.emptyMine', 'list.emptyMineText'],
  unassigned: ['list.emptyUnassigned', 'list.emptyUnassignedText'],
  open: ['list.emptyOpen', 'list.emptyOpenText'],
  waiting: ['list.emptyWaiting', 'list.emptyWaitingText'],
  snoozed: ['list.emptySnoozed', 'list.emptySnoozedText'],
  spam: ['list.emptySpam', 'list.emptySpamText'],
  bin: ['list.emptyBin', 'list.emptyBinText'],
  solved: ['list.emptySolved', 'list.emptySolvedText'],
}

/** Why a view is empty, and the next thing to do. */
export function EmptyView({ view }: { view: string }) {
  const t = useT()
  const [title, text] = words[view] ?? ['list.empty', 'list.emptyText']
  const action = view === 'mine'
    ? <Button component={Link} to="/views/$view" params={{ view: 'unassigned' } as never} variant="default">{t('list.toUnassigned')}</Button>
    : <Button component={Link} to="/new" variant="default">{t('nav.new')}</Button>
  return <Nothing icon={<IconMoodSmile size={28} />} title={t(title)} text={t(text)} action={action} />
}
