import type { Filter } from './filter.ts'

const MOST_HOPS = 30

/** A mail that goes in circles between servers (RFC 5321 §6.3; mail servers give up at about 100). */
export const hops: Filter = {
  step: 'hops',
  judge(mail) {
    return mail.hops > MOST_HOPS
      ? { ruling: 'quarantined', cause: 'too-many-hops', why: `It passed ${mail.hops} servers; more than ${MOST_HOPS} mean that it goes in circles.` }
      : null
  },
}
