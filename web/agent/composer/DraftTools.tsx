import { ActionIcon, FileButton, Tooltip } from '@mantine/core'
import { IconPaperclip, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { useT } from '../../ui/use-language.ts'

/** What attaches files. Drawn anew when what it does changes, not with every letter. */
export const Attach = memo(function Attach({ add }: { add: (files: File[]) => void }) {
  const t = useT()
  return (
    <FileButton multiple onChange={add}>
      {(props) => <Tooltip label={t('composer.attach')}><ActionIcon {...props} variant="subtle" color="gray" aria-label={t('composer.attach')}><IconPaperclip size={16} /></ActionIcon></Tooltip>}
    </FileButton>
  )
})

/** What throws a draft away. */
export const Discard = memo(function Discard({ discard }: { discard: () => void }) {
  const t = useT()
  return <Tooltip label={t('composer.discard')}><ActionIcon variant="subtle" color="gray" aria-label={t('composer.discard')} onClick={discard}><IconTrash size={16} /></ActionIcon></Tooltip>
})
