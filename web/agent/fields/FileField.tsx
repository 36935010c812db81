import { ActionIcon, Button, Input } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useId, useRef } from 'react'
import { useFormat } from '../../ui/use-format.ts'
import { useT } from '../../ui/use-language.ts'
import type { Field } from '../api/desk.ts'
import { getFieldFiles } from '../api/files.ts'
import { UploadList } from '../composer/UploadList.tsx'
import { useUploads } from '../composer/use-uploads.ts'
import { setUploading } from './uploading.ts'
import styles from './file-field.module.css'

interface Props {
  field: Field
  value: string[]
  change: (value: string[] | null) => void
  disabled: boolean
  id: string | undefined
  label: string | undefined
  description: string | undefined
  error: string | undefined
  required: boolean
}

/** As a browser's dialog asks for them; what a file really is the desk finds out. */
const accepted: Record<string, string> = {
  image: 'image/*', pdf: '.pdf', office: '.doc,.docx,.odt,.rtf,.xls,.xlsx,.ods,.ppt,.pptx,.odp', text: 'text/*', audio: 'audio/*', video: 'video/*', archive: '.zip,.7z,.rar,.gz,.tar',
}

/** Files as the value of a field: each a link with its size, to be taken out; and new ones, which go to the desk at once, with their progress. */
export function FileField({ field, value, change, disabled, id, label, description, error, required }: Props) {
  const t = useT()
  const format = useFormat()
  const own = useId()
  const picker = useRef<HTMLInputElement>(null)
  const uploads = useUploads()
  const { data } = useQuery({ queryKey: ['field-files', ...value], queryFn: () => getFieldFiles(value), enabled: value.length > 0, staleTime: Infinity, placeholderData: keepPreviousData })
  const known = new Map(data?.items.map((file) => [file.id, file]))
  const room = (field.limits.maxFiles ?? 5) - value.length - uploads.files.length
  const arrived = uploads.busy ? [] : uploads.files.filter((file) => file.id !== null)
  // all that were chosen together become the value together, once the last of them has arrived
  useEffect(() => {
    if (arrived.length === 0) return
    for (const { key } of arrived) uploads.remove(key)
    change([...value, ...arrived.flatMap((file) => file.id ?? [])])
  })
  useEffect(() => {
    setUploading(own, uploads.busy)
    return () => setUploading(own, false)
  }, [own, uploads.busy])
  const without = (gone: string) => { const left = value.filter((each) => each !== gone); change(left.length > 0 ? left : null) }
  return (
    <Input.Wrapper id={id ?? own} label={label} description={description} error={error} required={required} className={styles.field}>
      {value.length > 0 && (
        <ul className={styles.files}>
          {value.map((each) => {
            const file = known.get(each)
            return (
              <li key={each}>
                <IconPaperclip size={14} aria-hidden />
                <a href={file?.url ?? `/api/v1/files/${each}`} target="_blank" rel="noopener" dir="auto">{file?.name ?? '…'}</a>
                <bdi className={`${styles.size} numeric`}>{file && format.size(file.size)}</bdi>
                {!disabled && <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('composer.removeFile', { name: file?.name ?? '' })} onClick={() => without(each)}><IconX size={14} /></ActionIcon>}
              </li>
            )
          })}
        </ul>
      )}
      <UploadList uploads={uploads} />
      {!disabled && room > 0 && (
        <Button id={id ?? own} size={id ? 'compact-xs' : 'compact-sm'} variant="default" aria-label={t('fields.addFile', { field: field.label })} leftSection={<IconPaperclip size={14} />} onClick={() => picker.current?.click()}>{t('fields.add')}</Button>
      )}
      {disabled && value.length === 0 && <span className={styles.size}>–</span>}
      <input ref={picker} type="file" hidden multiple={room > 1} accept={field.limits.fileTypes?.map((sort) => accepted[sort]).join(',')} aria-label={t('fields.addFile', { field: field.label })}
        onChange={(event) => { uploads.add([...event.currentTarget.files ?? []].slice(0, room)); event.currentTarget.value = '' }} />
    </Input.Wrapper>
  )
}
