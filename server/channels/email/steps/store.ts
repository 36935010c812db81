import { storeAttachments } from '../store-attachments.ts'
import type { OutsideStep } from './way.ts'

/** What came along goes to the file store, before the transaction. */
export const store: OutsideStep = async way => {
  way.attachments = await storeAttachments(way.app, (way.original ?? way.mail).attachments)
  return null
}
