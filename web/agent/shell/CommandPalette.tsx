import { Kbd, Modal, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Marked } from '../../ui/Marked.tsx'
import { useT } from '../../ui/use-language.ts'
import { useAction } from '../keyboard/actions.ts'
import { keyNames } from '../keyboard/use-bindings.ts'
import { usePaletteItems } from './use-palette-items.ts'
import styles from './palette.module.css'

/** Everything the screen can do now, views, and tickets by number or words; opened by Mod+K. */
export function CommandPalette() {
  const [opened, setOpened] = useState(false)
  const t = useT()
  useAction('palette', () => setOpened(true))
  return (
    <Modal opened={opened} onClose={() => setOpened(false)} withCloseButton={false} padding={0} size="lg" yOffset="12vh" attributes={{ content: { 'aria-label': t('do.palette') } }}>
      <Palette close={() => setOpened(false)} />
    </Modal>
  )
}

function Palette({ close }: { close: () => void }) {
  const t = useT()
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const items = usePaletteItems(text)
  const current = Math.min(at, Math.max(0, items.length - 1))
  const run = (index: number) => {
    const item = items[index]
    if (!item) return
    close()
    // After the dialog gave the focus back, so that an action may take it.
    setTimeout(item.run, 0)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, items.length - 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0))
    else if (event.key === 'Enter') run(current)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput data-autofocus variant="unstyled" size="lg" px="md" value={text} onChange={(event) => { setText(event.currentTarget.value); setAt(0) }} onKeyDown={press}
        leftSection={<IconSearch size={18} />} placeholder={t('palette.placeholder')} aria-label={t('palette.placeholder')}
        role="combobox" aria-expanded aria-controls="palette-list" aria-activedescendant={items.length > 0 ? `palette-${current}` : undefined} />
      <ul id="palette-list" role="listbox" aria-label={t('do.palette')} className={styles.list}>
        {items.map((item, index) => (
          <Fragment key={item.id}>
            {item.group !== undefined && item.group !== items[index - 1]?.group && <li role="presentation" className={styles.group}>{item.group}</li>}
            <li id={`palette-${index}`} role="option" aria-selected={index === current} className={styles.item}
              ref={index === current ? scrollIn : undefined} onMouseMove={() => setAt(index)} onClick={() => run(index)}>
              <span className="ellipsis" dir="auto"><Marked text={item.label} marks={item.marks ?? []} /></span>
              {item.keys && <span className={styles.keys}>{keyNames(item.keys).map((key, index) => <Kbd key={index}>{key}</Kbd>)}</span>}
            </li>
          </Fragment>
        ))}
      </ul>
      {items.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
    </>
  )
}

function scrollIn(element: HTMLLIElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
