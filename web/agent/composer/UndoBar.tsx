import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useT } from '../../ui/use-language.ts'
import styles from './composer.module.css'

/** The toast after a send: how long it can still be taken back, and the button that does. */
export function UndoBar({ milliseconds, undo }: { milliseconds: number; undo: () => void }) {
  const t = useT()
  const [left, setLeft] = useState(Math.ceil(milliseconds / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => Math.max(0, seconds - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div data-undo>
      <Group justify="space-between" gap={8}>
        <span className="numeric">{t('send.held', { seconds: left })}</span>
        <Button size="compact-sm" variant="default" onClick={undo}>{t('action.undo')}</Button>
      </Group>
      <div className={styles.undoBar} style={{ animationDuration: `${milliseconds}ms` }} aria-hidden />
    </div>
  )
}
