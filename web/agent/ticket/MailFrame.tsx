import { Button } from '@mantine/core'
import { useComputedColorScheme } from '@mantine/core'
import { IconDots, IconPhotoOff } from '@tabler/icons-react'
import { useCallback, useMemo, useState } from 'react'
import { useLanguage, useT } from '../../ui/use-language.ts'
import type { Attachment } from '../api/types.ts'
import { cleanMail, mailDocument } from './mail-html.ts'
import styles from './ticket.module.css'

/** A mail's HTML in a frame without scripts, as tall as its content; pictures from elsewhere and quotations on demand. */
export function MailFrame({ html, attachments, title }: { html: string; attachments: Attachment[]; title: string }) {
  const t = useT()
  const language = useLanguage()
  const dark = useComputedColorScheme() === 'dark'
  const [showRemote, setShowRemote] = useState(false)
  const [open, setOpen] = useState(false)
  const [height, setHeight] = useState(40)
  const mail = useMemo(() => cleanMail(html, {
    showRemote, contentUrl: (id) => attachments.find((attachment) => attachment.contentId === id)?.url,
  }), [html, showRemote, attachments])
  const page = useMemo(() => mailDocument(mail, { dark, showRemote, language, direction: 'auto' }), [mail, dark, showRemote, language])
  const attach = useFrame(setHeight, open)

  return (
    <>
      {mail.remote > 0 && !showRemote && (
        <div className={styles.remote}>
          <IconPhotoOff size={16} aria-hidden />
          <span>{t('message.remoteBlocked', { count: mail.remote })}</span>
          <Button size="compact-xs" variant="default" onClick={() => setShowRemote(true)}>{t('message.showRemote')}</Button>
        </div>
      )}
      <iframe ref={attach} title={title} className={styles.frame} style={{ height }} srcDoc={page} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" />
      {mail.quoted && (
        <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)} title={t(open ? 'message.hideQuoted' : 'message.showQuoted')}>
          <IconDots size={16} aria-hidden /><span className="visually-hidden">{t(open ? 'message.hideQuoted' : 'message.showQuoted')}</span>
        </button>
      )}
    </>
  )
}

/** Follows the frame's content: its height, whether quotations are open, and keys pressed inside (for the shortcuts outside). */
function useFrame(setHeight: (height: number) => void, open: boolean) {
  return useCallback((frame: HTMLIFrameElement | null) => {
    if (!frame) return undefined
    const sizes = new ResizeObserver(() => measure())
    const measure = () => {
      const root = frame.contentDocument?.documentElement
      if (root) setHeight(Math.min(20_000, Math.ceil(root.getBoundingClientRect().height) + 1))
    }
    const loaded = () => {
      const page = frame.contentDocument
      if (!page?.body) return
      page.documentElement.classList.toggle('open', open)
      sizes.disconnect()
      sizes.observe(page.documentElement)
      page.addEventListener('keydown', forwardKey)
      measure()
    }
    frame.addEventListener('load', loaded)
    loaded()
    return () => {
      frame.removeEventListener('load', loaded)
      sizes.disconnect()
    }
  }, [open, setHeight])
}

function forwardKey(event: KeyboardEvent): void {
  window.dispatchEvent(new KeyboardEvent('keydown', event))
}
