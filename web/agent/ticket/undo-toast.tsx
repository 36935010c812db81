import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { t } from '../../ui/i18n.ts'

/** Says what was done; for ten seconds one click takes it back. */
export function undoToast(message: string, undo: () => void): void {
  const id = notifications.show({
    autoClose: 10_000, withBorder: true,
    message: (
      <Group justify="space-between" gap={8} wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="default" onClick={() => { notifications.hide(id); undo() }} style={{ flex: 'none' }}>{t('action.undo')}</Button>
      </Group>
    ),
  })
}
