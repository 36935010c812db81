import { ActionIcon, Menu, Modal } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { use, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import { rawUrl } from '../api/mail.ts'
import type { Message } from '../api/types.ts'
import { ForwardContext } from '../side/forward-context.ts'
import { TicketPicker } from './TicketPicker.tsx'
import { useMoveMessage } from './use-move-message.ts'

interface Props { message: Message; /** The ticket on which it is read, for whoever may move it. */ movableFrom: string | null; toggleDetails: () => void }

/** What can be done with one message. */
export function MessageMenu({ message, movableFrom, toggleDetails }: Props) {
  const t = useT()
  const [moving, setMoving] = useState(false)
  const move = useMoveMessage(message.id)
  const forward = use(ForwardContext)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target><ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('message.menu')}><IconDots size={16} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          {forward && message.kind === 'public' && <Menu.Item onClick={() => forward([message.id])}>{t('do.forward')}</Menu.Item>}
          <Menu.Item onClick={toggleDetails}>{t('message.details')}</Menu.Item>
          <Menu.Item onClick={() => void navigator.clipboard.writeText(`${location.origin}${location.pathname}#message-${message.id}`)}>{t('message.copyLink')}</Menu.Item>
          {message.arrivalId && <Menu.Item component="a" href={rawUrl(message.arrivalId)} target="_blank" rel="noopener">{t('message.original')}</Menu.Item>}
          {movableFrom && <Menu.Item onClick={() => void move({})}>{t('message.split')}</Menu.Item>}
          {movableFrom && <Menu.Item onClick={() => setMoving(true)}>{t('message.move')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {movableFrom && (
        <Modal opened={moving} onClose={() => setMoving(false)} title={t('message.moveTitle')} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
          <TicketPicker label={t('message.moveInto')} except={movableFrom} choose={(row) => { setMoving(false); void move({ into: row.id }) }} />
        </Modal>
      )}
    </>
  )
}
