import { Button, Group as Row, Modal, SimpleGrid, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Key } from '../../ui/i18n.ts'
import { useT } from '../../ui/use-language.ts'
import { useAction } from '../keyboard/actions.ts'
import { bindings } from '../keyboard/map.ts'
import type { Group } from '../keyboard/map.ts'
import { readKeymap, refusal, remapped, writeKeymap } from '../keyboard/remap.ts'
import type { Keymap, Refusal } from '../keyboard/remap.ts'
import { ShortcutLine } from './ShortcutLine.tsx'
import { usePreferences } from './use-me.ts'

const groups: Array<[Group, Key]> = [['list', 'keys.list'], ['go', 'keys.go'], ['ticket', 'keys.ticket'], ['desk', 'keys.desk'], ['composer', 'keys.composer']]

/** The sheet of shortcuts: what they are, what they are changed to, and their switch. */
export function ShortcutSheet() {
  const t = useT()
  const [opened, setOpened] = useState(false)
  const [listening, setListening] = useState<string | null>(null)
  const [refused, setRefused] = useState<(Refusal & { id: string; keys: string }) | null>(null)
  const [preferences, setPreferences] = usePreferences()
  useAction('help', () => setOpened(true))
  const keymap = readKeymap(preferences.keymap)
  const now = remapped(keymap)
  const keep = (changed: Keymap) => setPreferences({ keymap: writeKeymap(changed) })
  const give = (id: string, keys = bindings.find((binding) => binding.id === id)?.keys ?? '') => {
    const no = refusal(now, id, keys)
    setRefused(no ? { ...no, id, keys } : null)
    if (!no) keep({ ...keymap, [id]: keys })
  }
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} closeOnEscape={listening === null} title={t('do.help')} size="xl" closeButtonProps={{ 'aria-label': t('action.close') }}>
      <p style={{ margin: '0 0 12px' }}>{t('keys.text')}</p>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {groups.map(([group, label]) => (
          <section key={group}>
            <h3 style={{ margin: '0 0 4px' }}>{t(label)}</h3>
            {now.filter((binding) => binding.group === group).map((binding) => (
              <ShortcutLine key={binding.id} binding={binding} changed={binding.id in keymap} listening={listening === binding.id}
                listen={(on) => setListening(on ? binding.id : null)} give={(keys) => give(binding.id, keys)} refusal={refused?.id === binding.id ? refused : undefined} />
            ))}
          </section>
        ))}
      </SimpleGrid>
      <Row justify="space-between" mt="lg">
        <Switch label={t('keys.on')} checked={preferences.shortcuts} onChange={(event) => setPreferences({ shortcuts: event.currentTarget.checked })} />
        <Button variant="default" size="compact-md" disabled={Object.keys(keymap).length === 0} onClick={() => { setRefused(null); keep({}) }}>{t('keys.resetAll')}</Button>
      </Row>
    </Modal>
  )
}
