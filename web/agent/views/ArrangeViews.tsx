import { Autocomplete, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useT } from '../../ui/use-language.ts'
import { roleKeys } from '../../ui/words.ts'
import { keys } from '../api/keys.ts'
import { changeView, deleteView, getEditableViews, orderViews } from '../api/views.ts'
import type { EditableView, ViewChange } from '../api/views.ts'
import { useSave } from '../settings/use-save.ts'
import { SmallTop } from '../shell/SmallTop.tsx'
import { useDesk } from '../shell/use-desk.ts'
import { OrderedList } from './OrderedList.tsx'
import styles from './views.module.css'

const touched = [keys.views, keys.editableViews]

/** All views that one may edit: their order and folders, and those that are archived. */
export function ArrangeViews() {
  const t = useT()
  const desk = useDesk()
  const items = useQuery({ queryKey: keys.editableViews, queryFn: getEditableViews }).data?.items ?? []
  const order = useSave((views: EditableView[]) => orderViews(views.map(({ id }) => id)), touched)
  const change = useSave(({ view, ...part }: ViewChange & { view: EditableView }) => changeView(view.id, view.version, part), touched)
  const remove = useSave((view: EditableView) => deleteView(view.id), touched)
  const folders = [...new Set(items.flatMap((view) => view.folder ?? []))]
  const whose = (view: EditableView) => (view.ownerId ? t('vw.forMe') : view.teamId ? desk.team(view.teamId)?.name ?? '' : view.role ? t('vw.forRole', { role: t(roleKeys[view.role]) }) : t('vw.forAll'))
  const archived = items.filter((view) => view.archived)
  return (
    <div className={styles.page}>
      <SmallTop title={t('vw.arrange')} />
      <div className={styles.sheet}>
        <h1>{t('vw.arrange')}</h1>
        <p className={styles.muted}>{t('vw.arrangeText')}</p>
        <div><Button component={Link} to="/new-view">{t('view.new')}</Button></div>
        <OrderedList label={t('vw.arrange')} items={items.filter((view) => !view.archived)} id={(view) => view.id} name={(view) => view.name ?? ''} order={(views) => order.mutate(views)}>
          {(view) => (
            <span className={styles.row} style={{ alignItems: 'center', gap: 8 }}>
              <Link className={styles.grow} to="/edit-view/$view" params={{ view: view.id }} dir="auto">{view.emoji} {view.name}</Link>
              <span className={styles.muted}>{whose(view)}</span>
              <Autocomplete key={view.version} size="xs" w={120} aria-label={`${t('vw.folder')}: ${view.name}`} placeholder={t('vw.folder')} maxLength={60} data={folders} defaultValue={view.folder ?? ''}
                onBlur={(event) => { const folder = event.currentTarget.value.trim() || null; if (folder !== view.folder) change.mutate({ view, folder }) }} />
              <Button size="compact-xs" variant="default" aria-label={`${t('action.archive')}: ${view.name}`} onClick={() => change.mutate({ view, archived: true })}>{t('action.archive')}</Button>
            </span>
          )}
        </OrderedList>
        {archived.length > 0 && (
          <section>
            <h2>{t('vw.archived')}</h2>
            <ul className={styles.ordered}>
              {archived.map((view) => (
                <li key={view.id}>
                  <span className={styles.grow} dir="auto">{view.emoji} {view.name}</span>
                  <Group gap={4}>
                    <Button size="compact-xs" variant="default" aria-label={`${t('action.restore')}: ${view.name}`} onClick={() => change.mutate({ view, archived: false })}>{t('action.restore')}</Button>
                    <Button size="compact-xs" variant="default" color="red" aria-label={`${t('view.delete')}: ${view.name}`} onClick={() => { if (window.confirm(t('view.sureDelete', { name: view.name ?? '' }))) remove.mutate(view) }}>{t('view.delete')}</Button>
                  </Group>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}
