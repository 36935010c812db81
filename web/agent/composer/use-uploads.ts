import { useCallback, useRef, useState } from 'react'
import { uploadFile } from '../api/files.ts'
import { newKey } from '../api/new-key.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { Id } from '../api/types.ts'
import type { DraftFile } from './draft.ts'

export interface Upload { key: string; name: string; size: number; progress: number; id: Id | null; type: string; error: string | null }

export interface Uploads {
  files: Upload[]
  /** `arrived` hears of each once it is on the server, also after it was tried again. */
  add: (files: Iterable<File>, arrived?: (file: DraftFile) => void) => void
  remove: (key: string) => void
  retry: (key: string) => void
  clear: () => void
  /** Shows the files of a draft that came back, besides those on their way. */
  restore: (kept: DraftFile[]) => void
  /** Those that have arrived. */
  done: DraftFile[]
  busy: boolean
}

/** Files on their way to the server, each with its progress; they go at once, not with the message. */
export function useUploads(): Uploads {
  const [files, setFiles] = useState<Upload[]>([])
  const sources = useRef(new Map<string, { file: File; stop: AbortController; arrived?: (file: DraftFile) => void }>())
  const change = useCallback((key: string, part: Partial<Upload>) => {
    setFiles((all) => all.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)))
  }, [])

  const start = useCallback((key: string, file: File, arrived?: (file: DraftFile) => void) => {
    const stop = new AbortController()
    sources.current.set(key, { file, stop, arrived })
    uploadFile(file, (progress) => change(key, { progress }), stop.signal).then(
      (attachment) => {
        change(key, { id: attachment.id, progress: 1, name: attachment.name, type: attachment.type })
        arrived?.({ id: attachment.id, name: attachment.name, size: attachment.size, type: attachment.type })
      },
      (error: unknown) => { if (!stop.signal.aborted) change(key, { error: problemText(error) }) },
    )
  }, [change])

  const add = useCallback((added: Iterable<File>, arrived?: (file: DraftFile) => void) => {
    for (const file of added) {
      const key = newKey()
      setFiles((all) => [...all, { key, name: file.name, size: file.size, progress: 0, id: null, type: file.type, error: null }])
      start(key, file, arrived)
    }
  }, [start])

  return {
    files,
    add,
    remove: (key) => {
      sources.current.get(key)?.stop.abort()
      sources.current.delete(key)
      setFiles((all) => all.filter((upload) => upload.key !== key))
    },
    retry: (key) => {
      const source = sources.current.get(key)
      if (!source) return
      change(key, { error: null, progress: 0 })
      start(key, source.file, source.arrived)
    },
    clear: () => { sources.current.clear(); setFiles([]) },
    restore: useCallback((kept: DraftFile[]) => {
      setFiles((all) => [
        ...kept.map((file) => ({ ...file, key: file.id, progress: 1, error: null })),
        ...all.filter((upload) => upload.id === null),
      ])
    }, []),
    done: files.flatMap(({ id, name, size, type }) => (id ? [{ id, name, size, type }] : [])),
    busy: files.some((upload) => upload.id === null && upload.error === null),
  }
}
