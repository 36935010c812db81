import type { Words } from '../channels/email/guards/plain-mail.ts'
import type { Language } from '../settings/locale.ts'
import type { Stopped } from './webhook.ts'

/** To the admins: a webhook is told nothing any more. */
export function stoppedText(language: Language, { desk, name, why, error }: { desk: string; name: string; why: Stopped; error: string | null }): Words {
  const said = error === null ? [] : [error]
  switch (language) {
    case 'en': return {
      subject: `${desk}: the webhook “${name}” was switched off`,
      lines: [why === 'gone' ? 'Its server answered 410: it does not want to be called any more.' : 'For three days nothing arrived there.', ...said, 'What it was not told waits. Mend its address or its server and switch it on again:'],
    }
    case 'bg': return {
      subject: `${desk}: уебкуката „${name}“ е изключена`,
      lines: [why === 'gone' ? 'Сървърът ѝ отговори 410: не желае да бъде извикван повече.' : 'От три дни нищо не е пристигнало там.', ...said, 'Каквото не е предадено, чака. Поправете адреса или сървъра и я включете отново:'],
    }
    case 'pl': return {
      subject: `${desk}: webhook „${name}” został wyłączony`,
      lines: [why === 'gone' ? 'Jego serwer odpowiedział 410: nie chce być już wywoływany.' : 'Od trzech dni nic tam nie dotarło.', ...said, 'To, czego nie przekazano, czeka. Popraw adres lub serwer i włącz go ponownie:'],
    }
  }
}
