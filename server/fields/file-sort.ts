import type { FileSort } from './field.ts'

const OFFICE = /officedocument|opendocument|msword|ms-excel|ms-powerpoint|x-cfb|rtf|ms-outlook/
const ARCHIVE = /^application\/(zip|gzip|x-7z-compressed|x-rar-compressed|vnd\.rar|x-tar|x-bzip2|x-xz|zstd|x-lzip|x-compress)$/

/** Of which sort a file is, by the media type that its bytes were found to be; undefined for any other. Names are not asked: they can say anything. */
export function fileSort(type: string): FileSort | undefined {
  if (OFFICE.test(type)) return 'office'
  if (type === 'application/pdf') return 'pdf'
  if (ARCHIVE.test(type)) return 'archive'
  const [main] = type.split('/')
  return main === 'image' || main === 'text' || main === 'audio' || main === 'video' ? main : undefined
}
