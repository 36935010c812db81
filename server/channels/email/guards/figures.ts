import type { Figure } from '../../../platform/http/figures.ts'
import { currentSettings } from '../../../settings/current.ts'
import { mailGuards } from './state.ts'

/** What the guards stopped: senders whose mail went in circles, and whether all automatic mail waits because there was too much of it. */
export const guardFigures: Figure = {
  name: 'pomost_mail_guards', help: 'Senders without automatic mail, automatic mails within the hour, the limit of these, and whether it is reached', label: 'of',
  async read(app) {
    const [{ muted, sent }, { automaticMailsPerHour: limit }] = await Promise.all([mailGuards(app.db, app.clock()), currentSettings(app)])
    return Object.entries({ muted_senders: muted, sent_last_hour: sent, limit, stopped: sent >= limit ? 1 : 0 }).map(([label, value]) => ({ label, value }))
  },
}
