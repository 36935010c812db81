import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { memo } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import type { MessageKind } from '../api/types.ts'
import { usePreferences } from '../shell/use-me.ts'

export type SendWay = 'send' | 'pending' | 'solve' | 'solveNext'

const labels: Record<MessageKind, Record<SendWay, Key>> = {
  public: { send: 'composer.send', pending: 'composer.sendPending', solve: 'composer.sendSolve', solveNext: 'composer.sendSolveNext' },
  note: { send: 'composer.addNote', pending: 'composer.notePending', solve: 'composer.noteSolve', solveNext: 'composer.noteSolveNext' },
}
const ways: SendWay[] = ['send', 'pending', 'solve', 'solveNext']

interface Props { kind: MessageKind; disabled: boolean; busy: boolean; canUpdate: boolean; send: (way: SendWay) => void; /** Asks when it shall leave. */ later?: () => void }

/** Send in one click, the way it was done last; the other ways in the menu beside it. */
export const SendButton = memo(function SendButton({ kind, disabled, busy, canUpdate, send, later }: Props) {
  const t = useT()
  const [preferences, setPreferences] = usePreferences()
  const usual = canUpdate ? ways.find((way) => way === preferences.lastSend) ?? 'send' : 'send'
  const choose = (way: SendWay) => {
    setPreferences({ lastSend: way })
    send(way)
  }
  return (
    <Button.Group>
      <Button size="sm" loading={busy} disabled={disabled} onClick={() => send(usual)} data-send>{t(labels[kind][usual])}</Button>
      {(canUpdate || later) && (
        <Menu position="top-end">
          <Menu.Target>
            <Button size="sm" px={8} disabled={disabled || busy} aria-label={t('composer.otherWays')} style={{ borderInlineStart: '1px solid rgb(255 255 255 / 0.3)' }}><IconChevronDown size={16} /></Button>
          </Menu.Target>
          <Menu.Dropdown>
            {canUpdate && ways.map((way) => <Menu.Item key={way} onClick={() => choose(way)} data-way={way}>{t(labels[kind][way])}</Menu.Item>)}
            {later && <Menu.Item onClick={later} data-way="later">{t('later.menu')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
    </Button.Group>
  )
})
