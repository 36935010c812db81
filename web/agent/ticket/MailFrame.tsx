import { useComputedColorScheme } from '@mantine/core'
import { useCallback, useMemo, useState } from 'react'
import { useLanguage, useT } from '../../ui/use-language.ts'
import { remoteUrl } from '../api/mail.ts'
import type { Message } from '../api/types.ts'
import { useMe } from '../shell/use-me.ts'
import { Expander, type Folded } from './Expander.tsx'
import type { LinkWarning } from './link-warning.ts'
import { cleanMail } from './mail-html.ts'
import { mailDocument } from './mail-page.ts'
import { RemoteNotice } from './RemoteNotice.tsx'
import styles from './ticket.module.css'
import { usePicturesOf } from './use-pictures-of.ts'

const folds: Folded[] = ['signature', 'quote']

/** A mail's HTML in a frame without scripts, as tall as its content; pictures from elsewhere, quotations and signatures on demand. */
export function MailFrame({ html, message, title }: { html: string; message: Pick<Message, 'id' | 'attachments' | 'author'>; title: string }) {
  const t = useT()
  const language = useLanguage()
  const { filesOrigin } = useMe()
  const dark = useComputedColorScheme() === 'dark'
  const [always, remember] = usePicturesOf(message.author?.id)
  const [asked, setAsked] = useState(false)
  const [open, setOpen] = useState<readonly Folded[]>([])
  const [height, setHeight] = useState(40)
  const showRemote = asked || always
  const mail = useMemo(() => cleanMail(html, {
    showRemote,
    contentUrl: (id) => message.attachments.find((attachment) => attachment.contentId === id)?.url,
    remoteUrl: (address) => remoteUrl(message.id, address),
    warningText: ({ kind, host }: LinkWarning) => t(kind === 'elsewhere' ? 'message.linkElsewhere' : 'message.linkConfusable', { host }),
  }), [html, showRemote, message, t])
  const page = useMemo(() => mailDocument(mail, { dark, language, direction: 'auto', filesOrigin }), [mail, dark, language, filesOrigin])
  const attach = useFrame(setHeight, open)
  const toggle = (what: Folded) => setOpen((before) => (before.includes(what) ? before.filter((each) => each !== what) : [...before, what]))

  return (
    <>
      <RemoteNotice remote={mail.remote} trackers={mail.trackers} shown={showRemote} always={always} canRemember={message.author !== null} show={() => setAsked(true)} remember={remember} />
      <iframe ref={attach} title={title} className={styles.frame} style={{ height }} srcDoc={page} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" />
      {(mail.quoted || mail.signed) && (
        <div className={styles.folds}>
          {folds.filter((what) => (what === 'quote' ? mail.quoted : mail.signed)).map((what) => <Expander key={what} what={what} open={open.includes(what)} toggle={() => toggle(what)} />)}
        </div>
      )}
    </>
  )
}

/** Follows the frame's content: its height, what of it is open, and keys pressed inside (for the shortcuts outside). */
function useFrame(setHeight: (height: number) => void, open: readonly Folded[]) {
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
      for (const what of folds) page.documentElement.classList.toggle(what, open.includes(what))
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
