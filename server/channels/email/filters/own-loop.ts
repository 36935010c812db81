import { LOOP_HEADER } from '../mail.ts'
import type { Filter } from './filter.ts'

/** A mail that this desk sent itself: taken again, two rules or two mailboxes would answer each other for ever (H11, H14). */
export const ownLoop: Filter = {
  step: 'own-loop',
  judge(mail, { deskId }) {
    const marks = mail.headers[LOOP_HEADER.toLowerCase()] ?? []
    return marks.some(mark => mark.includes(deskId))
      ? { ruling: 'ignored', cause: 'own-loop', why: 'This desk sent the mail itself: it carries its mark.' }
      : null
  },
}
