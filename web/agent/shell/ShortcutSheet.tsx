import { Kbd, Modal, SimpleGrid, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { useAction } from '../keyboard/actions.ts'
import { bindings } from '../keyboard/map.ts'
import type { Group } from '../keyboard/map.ts'
import { usePreferences } from './use-me.ts'

const groups: Array<[Group, Key]> = [['list', 'keys.list'], ['go', 'keys.go'], ['ticket', 'keys.ticket'], ['desk', 'keys.desk']]
const composer: Array<[string, Key]> = [['Mod+Enter', 'composer.send'], ['Mod+Shift+Enter', 'composer.sendSolveNext'], ['Escape', 'composer.leave']]

/** The sheet of shortcuts, and their switch. */
export function ShortcutSheet() {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [preferences, setPreferences] = usePreferences()
  useAction('help', () => setOpened(true))
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} title={t('do.help')} size="lg" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {groups.map(([group, label]) => (
          <section key={group}>
            <h3 style={{ margin: '0 0 4px' }}>{t(label)}</h3>
            {bindings.filter((binding, index) => binding.group === group && bindings.findIndex((other) => other.action === binding.action) === index).map((binding) => <Line key={binding.keys} keys={binding.keys} label={t(binding.label)} />)}
          </section>
        ))}
        <section>
          <h3 style={{ margin: '0 0 4px' }}>{t('keys.composer')}</h3>
          {composer.map(([keys, label]) => <Line key={keys} keys={keys} label={t(label)} />)}
        </section>
      </SimpleGrid>
      <Switch mt="lg" label={t('keys.on')} checked={preferences.shortcuts} onChange={(event) => setPreferences({ shortcuts: event.currentTarget.checked })} />
    </Modal>
  )
}

const mac = /Mac|iPhone|iPad/.test(navigator.platform)

function Line({ keys, label }: { keys: string; label: string }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12, paddingBlock: 3 }}>
      <span>{label}</span>
      <span style={{ whiteSpace: 'nowrap' }}>
        {keys.split(/[ +]/).map((key, index) => <Kbd key={index} ms={4}>{key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key.length === 1 ? key.toUpperCase() : key}</Kbd>)}
      </span>
    </div>
  )
}
