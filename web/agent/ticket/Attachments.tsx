import { IconFile, IconFileText, IconFileZip, IconPhoto } from '@tabler/icons-react'
import { useFormat } from '../../ui/use-format.ts'
import type { Attachment } from '../api/types.ts'
import styles from './ticket.module.css'

/** The files of a message: pictures as thumbnails, all of them to be opened. */
export function Attachments({ attachments }: { attachments: Attachment[] }) {
  const format = useFormat()
  return (
    <ul className={styles.files}>
      {attachments.map((file) => (
        <li key={file.id}>
          <a href={file.url} target="_blank" rel="noopener" className={styles.file}>
            {/^image\/(?:png|jpeg|gif|webp)$/.test(file.type) && file.size < 2_000_000
              ? <img src={file.url} alt="" loading="lazy" className={styles.thumb} />
              : <FileIcon type={file.type} />}
            <span className="ellipsis" dir="auto">{file.name}</span>
            <span className={`${styles.time} numeric`}>{format.size(file.size)}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}

function FileIcon({ type }: { type: string }) {
  if (type.startsWith('image/')) return <IconPhoto size={18} aria-hidden />
  if (type.startsWith('text/') || type === 'application/pdf') return <IconFileText size={18} aria-hidden />
  if (/zip|compressed|tar/.test(type)) return <IconFileZip size={18} aria-hidden />
  return <IconFile size={18} aria-hidden />
}
