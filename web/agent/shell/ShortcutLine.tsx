import { ActionIcon, Kbd, Tooltip } from '@mantine/core'
import { IconRotate } from '@tabler/icons-react'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useT } from '../../ui/use-language.ts'
import type { Binding } from '../keyboard/map.ts'
import { strokeOf } from '../keyboard/match.ts'
import type { Refusal } from '../keyboard/remap.ts'
import { keyNames } from '../keyboard/use-bindings.ts'
import styles from './shortcuts.module.css'

/** A second stroke is waited for so long, in milliseconds. */
const patience = 1000

interface Props {
  binding: Binding
  changed: boolean
  /** Whether this line waits for keys. */
  listening: boolean
  listen: (on: boolean) => void
  /** Gives it the keys; without any, those it had at first. */
  give: (keys?: string) => void
  /** Why it did not get the last ones. */
  refusal: (Refusal & { keys: string }) | undefined
}

/** A shortcut and its keys; pressing them in takes a click on those it has. */
export function ShortcutLine({ binding, changed, listening, listen, give, refusal }: Props) {
  const t = useT()
  const name = t(binding.label)
  const [strokes, setStrokes] = useState<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  const stop = () => {
    clearTimeout(timer.current)
    setStrokes([])
    listen(false)
  }
  const finish = (keys?: string) => {
    give(keys)
    stop()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape' && strokes.length === 0 && binding.keys !== 'Escape') { stop(); return }
    const stroke = strokeOf(event.nativeEvent)
    if (stroke === null) return
    clearTimeout(timer.current)
    const pressed = [...strokes, stroke]
    if (pressed.length === 2 || binding.group === 'composer') { finish(pressed.join(' ')); return }
    setStrokes(pressed)
    timer.current = setTimeout(() => finish(stroke), patience)
  }
  const shown = listening ? strokes.join(' ') : binding.keys
  return (
    <>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        {changed && !listening && (
          <Tooltip label={t('keys.reset')}>
            <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('keys.resetOne', { name })} onClick={() => finish()}><IconRotate size={14} /></ActionIcon>
          </Tooltip>
        )}
        <button type="button" className={styles.keys} data-shortcut={binding.id} data-listening={listening || undefined}
          onClick={() => listen(true)} onKeyDown={listening ? press : undefined} onBlur={listening ? stop : undefined}>
          <span className="visually-hidden">{t('keys.change', { name })} </span>
          {shown === '' ? t('keys.press') : keyNames(shown).map((key, index) => <Fragment key={index}>{index > 0 && ' '}<Kbd>{key}</Kbd></Fragment>)}
        </button>
      </div>
      <p className={styles.refused} role="alert" hidden={!refusal}>{refusal && <Why refusal={refusal} />}</p>
    </>
  )
}

function Why({ refusal }: { refusal: Refusal & { keys: string } }) {
  const t = useT()
  const keys = keyNames(refusal.keys).join(' ')
  if (refusal.why === 'taken') return t('keys.taken', { keys, name: t(refusal.by.label) })
  if (refusal.why === 'browser') return t('keys.browser', { keys })
  return t(refusal.why === 'writing' ? 'keys.writing' : 'keys.impossible', { keys })
}
