import { Link } from '@tanstack/react-router'
import { Instant } from '../../ui/Instant.tsx'
import { useT } from '../../ui/use-language.ts'
import { getFiles } from '../api/customer.ts'
import { More } from './More.tsx'
import { usePages } from './use-pages.ts'
import styles from './people.module.css'
import page from './page.module.css'

/** The files that a person sent, each with the ticket on which it came. */
export function SentFiles({ id }: { id: string }) {
  const t = useT()
  const { items, known, more, busy } = usePages(['person', 'people', id, 'files'], (cursor) => getFiles(id, cursor))
  return (
    <section>
      <h2>{t('customer.files')}</h2>
      {known && items.length === 0 && <p className={styles.muted}>{t('customer.noFiles')}</p>}
      <ul className={page.lines}>
        {items.map((file) => (
          <li key={file.id}>
            <a href={file.url} target="_blank" rel="noopener" className="ellipsis" dir="auto">{file.name}</a>
            <Link to="/tickets/$ticket" params={{ ticket: String(file.ticket.number) }} className="numeric">#{file.ticket.number}</Link>
            <Instant at={file.sentAt} className={page.at} />
          </li>
        ))}
      </ul>
      <More more={more} busy={busy} />
    </section>
  )
}
