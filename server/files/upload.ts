import { PassThrough, type Readable } from 'node:stream'
import sql from 'sql-template-tag'
import type { PersonActor } from '../platform/actor.ts'
import type { App } from '../platform/app.ts'
import type { Tx } from '../platform/change.ts'
import { tooLarge, type Stored } from '../platform/files.ts'
import { newId } from '../platform/ids.ts'
import { currentSettings } from '../settings/current.ts'
import { cleanFileName } from './file-name.ts'

export interface Uploaded { id: string; name: string; size: number; type: string; inline: boolean; contentId: string | null; url: string }

/** Stores what is streamed in; 413 as soon as it is known to be too large, by its declared length (in bytes) or its real one. */
export async function storeUpload(app: App, body: Readable, declared: number | undefined): Promise<Stored> {
  const { maxFileMb } = await currentSettings(app)
  const limit = Math.min(maxFileMb, app.config.MAX_FILE_MB) * 1_000_000
  if (declared !== undefined && declared > limit) throw tooLarge(limit)
  const through = body.pipe(new PassThrough())
  body.once('error', error => through.destroy(error))
  body.once('close', () => { if (!through.writableEnded) through.destroy(new Error('the upload was broken off')) })
  try {
    return await app.files.put(through, { limit })
  } catch (error) {
    // the request lives on until all has arrived, or its socket would be gone before the answer is read
    body.unpipe(through).resume()
    throw error
  }
}

/** An attachment that is its uploader's alone until a message takes it (take-attachments.ts). */
export async function addUpload(tx: Tx, owner: PersonActor, stored: Stored, name: string): Promise<Uploaded> {
  const attachment = { id: newId(), name: cleanFileName(name), size: stored.size, type: stored.type, inline: false, contentId: null }
  await tx.query(sql`insert into attachments (id, owner_id, hash, name, size, type, created_at)
    values (${attachment.id}, ${owner.id}, ${stored.hash}, ${attachment.name}, ${stored.size}, ${stored.type}, ${tx.now})`)
  return { ...attachment, url: fileUrl(attachment.id, attachment.name) }
}

export function fileUrl(id: string, name: string): string {
  return `/api/v1/files/${id}/${encodeURIComponent(name)}`
}
