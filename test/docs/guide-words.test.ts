import { describe, expect, it } from 'vitest'
import { FINDING_CODES } from '../../server/channels/email/sending/check-domain.ts'
import { textOf } from './pages.ts'

const guides = [['en', 'docs/guide/email.md'], ['bg', 'docs/guide/bg/email.md'], ['pl', 'docs/guide/pl/email.md']] as const
const words = (language: string, file: string) => JSON.parse(textOf(`web/locales/${language}/${file}.json`)) as Record<string, string>
/** Apostrophes are typed plainly in the guides. */
const plain = (text: string) => text.replaceAll('’', "'")
const headings = (text: string) => text.match(/^#{2,3} /gm)

/** What the guide quotes of the interface is what an admin sees there: whoever renames one has to rename the other. */
describe.each(guides)('the guide on e-mail in %s', (language, page) => {
  const text = plain(textOf(page))
  // lines of the guide end anywhere
  const flowing = text.replaceAll(/\s+/g, ' ')

  it('explains every cause that stands in the ledger, in the words of the interface', () => {
    const causes = Object.entries(words(language, 'mail')).filter(([key]) => key.startsWith('cause.'))
    expect(causes.length).toBeGreaterThan(20)
    expect(causes.filter(([, label]) => !flowing.includes(plain(label)))).toEqual([])
  })

  it('explains every finding of the domain test, in the words of the interface', () => {
    const sending = words(language, 'sending')
    const rows = [...text.matchAll(/^\|[^|\n]*\| ["„]([^"“”]+)["“”]: /gm)].map(([, quoted]) => quoted!.split('…').map(part => part.trim()).filter(part => part !== ''))
    const unsaid = FINDING_CODES.filter(code => !rows.some(parts => parts.every(part => plain(sending[`finding.${code}`]!).includes(part))))
    expect(unsaid).toEqual([])
    expect(rows).toHaveLength(FINDING_CODES.length)
  })

  it('names the checks, the buttons and the pages that it sends an admin to', () => {
    const labels = { ...words(language, 'mail'), ...words(language, 'sending'), ...words(language, 'settings') }
    const named = ['mailbox.add', 'mailbox.intake', 'mailbox.intakeImap', 'mailbox.intakeHanded', 'mailbox.relay', 'sending.domain', 'sending.testStart', 'sending.mx', 'sending.spf', 'sending.dkim',
      'sending.dmarc', 'ledger.release', 'ledger.retry', 'settings.mailboxes', 'settings.accounts', 'settings.ledger', 'settings.deliveries', 'rules.title', 'rules.servers', 'rules.forwarders', 'rules.unverified']
    expect(named.filter(key => !flowing.includes(plain(labels[key]!)))).toEqual([])
  })

  it('has the same parts as the English one', () => {
    expect(headings(text)).toEqual(headings(textOf('docs/guide/email.md')))
  })
})
