import { Button, CloseButton, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Playing } from '../list/playing.ts'
import { usePlay } from './use-play.ts'
import { whyWords } from './why-words.ts'
import styles from './views.module.css'

/** Over the ticket while a view is worked: how far one is, why this one, and how to skip it or stop. */
export function PlayBar({ playing: { play, next, end, path } }: { playing: Playing }) {
  const t = useT()
  const format = useFormat()
  const { skip } = usePlay(path)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const pass = () => {
    setAsking(false)
    setReason('')
    skip(play, reason)
  }
  const why = play.ticket?.why
  return (
    <div className={styles.play} role="toolbar" aria-label={t('play.bar')}>
      <strong className="numeric" aria-live="polite" data-play>{t('play.counter', { position: format.whole(play.position), total: `${format.whole(play.total)}${play.capped ? '+' : ''}` })}</strong>
      {why && <span className={`${styles.why} ellipsis`} title={whyWords(why, format, new Date())}>{whyWords(why, format, new Date())}</span>}
      <span style={{ flex: 1 }} />
      <Popover opened={asking} onChange={setAsking} position="bottom-end" trapFocus withRoles={false} width={280} shadow="md">
        <Popover.Target><Button size="compact-sm" variant="default" aria-expanded={asking} onClick={() => setAsking(!asking)}>{t('play.skip')}</Button></Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={t('play.skip')} onKeyDown={(event) => { if (event.key === 'Escape') { event.stopPropagation(); setAsking(false) } }}>
          <form style={{ display: 'grid', gap: 8 }} onSubmit={(event) => { event.preventDefault(); pass() }}>
            <TextInput data-autofocus size="xs" dir="auto" label={t('play.reason')} maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
            <Button type="submit" size="compact-sm">{t('play.skipNow')}</Button>
          </form>
        </Popover.Dropdown>
      </Popover>
      <Button size="compact-sm" onClick={next}>{t('play.next')}</Button>
      <CloseButton size="sm" aria-label={t('play.end')} title={t('play.end')} onClick={end} />
    </div>
  )
}
