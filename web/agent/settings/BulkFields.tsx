import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { MacroChanges } from '../api/macros.ts'
import { MacroChangeFields } from './MacroChangeFields.tsx'

/** Sets any fields of the selected tickets at once. */
export function BulkFields({ count, start, close }: { count: number; start: (changes: MacroChanges) => void; close: () => void }) {
  const t = useT()
  const [changes, setChanges] = useState<MacroChanges>({})
  const apply = () => {
    close()
    start(changes)
  }
  return (
    <Modal opened onClose={close} size="xl" title={t('bulk.moreFields')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <MacroChangeFields changes={changes} change={setChanges} />
      <Group mt={16} gap={8}>
        <Button disabled={Object.keys(changes).length === 0} onClick={apply}>{t('bulk.setFields', { count })}</Button>
        <Button variant="default" onClick={close}>{t('macro.cancel')}</Button>
      </Group>
    </Modal>
  )
}
