import { Button, Group, Menu } from '@mantine/core'
import { lazy, Suspense, useRef, useState } from 'react'
import { Bones } from '../../ui/Bones.tsx'
import { useT } from '../../ui/use-language.ts'
import type { EditorHandle } from '../composer/insert-html.ts'
import styles from './settings.module.css'

const Editor = lazy(async () => ({ default: (await import('../composer/Editor.tsx')).Editor }))
const nothing = () => undefined
const keys = { send: nothing, sendPending: nothing, sendSolveNext: nothing, leave: nothing }

interface Props { label: string; placeholder: string; html: string; variables: readonly string[]; change: (html: string) => void }

/** The words of a macro in one language, and what can be named in them. */
export function MacroTextField({ label, placeholder, html, variables, change }: Props) {
  const t = useT()
  const editor = useRef<EditorHandle>(null)
  // what stands there when it opens; the editor knows the rest itself
  const [first] = useState(html)
  return (
    <div className={styles.part}>
      <strong>{label}</strong>
      <div className={styles.editing}>
        <Suspense fallback={<Bones count={1} height={72} />}>
          <Editor ref={editor} html={first} revision={0} focus={0} label={label} placeholder={placeholder} onChange={change} onFiles={nothing} keys={keys}>
            {(toolbar) => (
              <Group gap={6}>
                {toolbar}
                <Menu>
                  <Menu.Target><Button size="compact-sm" variant="default">{t('macro.variables')}</Button></Menu.Target>
                  <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
                    {variables.map((name) => <Menu.Item key={name} onClick={() => editor.current?.insert(`{{${name}}}`)}>{name}</Menu.Item>)}
                    <Menu.Divider />
                    <Menu.Item onClick={() => editor.current?.insert(`{{requester.firstName|${t('macro.fallback')}}}`)}>{t('macro.withFallback')}</Menu.Item>
                    <Menu.Item onClick={() => editor.current?.insert(`{{? ${t('macro.blank')}}}`)}>{t('macro.toFillIn')}</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </Group>
            )}
          </Editor>
        </Suspense>
      </div>
    </div>
  )
}
