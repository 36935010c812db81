import { answer, api, csrfHeader } from './http.ts'
import { Problem, problemFrom } from './problem.ts'
import type { Answer } from './contract.ts'

type Uploaded = Answer<'/api/v1/files', 'post'>

/**
 * Sends one file as it is; `progress` gets 0 to 1. XMLHttpRequest, because fetch cannot tell how much it has sent.
 * @throws {Problem}
 */
export function uploadFile(file: File, progress: (share: number) => void, signal: AbortSignal): Promise<Uploaded> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/files?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.setRequestHeader('x-csrf', csrfHeader())
    request.upload.onprogress = (event) => progress(event.total > 0 ? event.loaded / event.total : 0)
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as Uploaded)
      else reject(problemFrom(request.status, body))
    }
    request.onerror = () => reject(new Problem(0, 'offline', 'The desk cannot be reached.'))
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** What files in fields are called, of those that the reader may see. */
export const getFieldFiles = (ids: readonly string[]) => answer(api.GET('/api/v1/field-files', { params: { query: { ids: ids.join(',') } } }))

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
