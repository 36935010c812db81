import { Kbd } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { Nothing } from '../../ui/Nothing.tsx'
import { useT } from '../../ui/use-language.ts'

/** The conversation's place while no ticket is open. */
export function NoTicket() {
  const t = useT()
  return <Nothing icon={<IconMessages size={28} />} title={t('ticket.none')} text={t('ticket.noneText')} action={<span><Kbd>J</Kbd> <Kbd>K</Kbd> · <Kbd>?</Kbd></span>} />
}
