import { header } from '../mail.ts'
import type { Filter } from './filter.ts'

/** Mail of a list or to many (RFC 2919, RFC 2369, RFC 8058): an answer of ours would go to everyone on it, or to no one. */
export const list: Filter = {
  step: 'list',
  judge(mail) {
    const sign = ['list-id', 'list-post', 'list-unsubscribe', 'list-unsubscribe-post', 'feedback-id'].find(name => header(mail, name) !== '')
    return sign ? { ruling: 'automatic', cause: 'list', why: `Sent to many at once: it carries ${sign}.` } : null
  },
}
