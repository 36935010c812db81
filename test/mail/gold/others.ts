import type { GoldSet } from './expected.ts'

/** As the tests of nodemailer/mailparser say (simple-parser-test.js). */
export const mailparser: GoldSet = {
  folder: 'mail-nodemailer-mailparser/test/fixtures',
  mails: {
    'nodemailer.eml': { subject: 'Nodemailer is unicode friendly ✔ (1476358788189)', to: ['andris+123@kreata.ee', 'andris.reinman@gmail.com'], toNames: ['Andris Reinman', ''], count: 4, md5: [null, null, '2822cbcf68de083b96ac3921d0e308a2', null], html: true },
    'spam.eml': { html: true },
  },
  otherwise: {},
}

/** As the tests of postalsys/postal-mime say (postal-mime-test.js). */
export const postalMime: GoldSet = {
  folder: 'mail-postal-mime/test/fixtures',
  mails: {
    'mixed.eml': { text: 'This e-mail message has been scanned for Viruses and Content and cleared Good Morning;', html: 'Good Morning;' },
    'mimetorture.eml': { count: 9 },
    'calendar-event.eml': { count: 2 },
  },
  otherwise: {
    'mimetorture.eml count': 'a mail within the mail is a file with us, whole, as it came (ten of them); the gold opens them and counts the files inside',
  },
}

/** As the tests of chatwoot/chatwoot say (mail_presenter_spec.rb). */
export const chatwoot: GoldSet = {
  folder: 'mail-chatwoot/spec/fixtures/files',
  mails: {
    'welcome.eml': { subject: "Discussion: Let's debate these attachments", text: "Let's talk about these images:", count: 2, date: '2020-04-20T08:20:20Z', inReplyTo: ['<4e6e35f5a38b4_479f13bb90078178@small-app-01.mail>'] },
    'welcome_html.eml': { subject: 'Fwd: How good are you in English? How did you improve your English?', says: "I'm learning English as a first language for the past 13 years, but to", html: true },
    'mail_with_no_subject.eml': { subject: '' },
    'non_utf_encoded_mail.eml': { subject: 'أهلين عميلنا الكريم', says: 'أنظروا، أنا أحتاجها فقط لتقوم بالتدقيق في مقالتي الشخصية' },
    'references.eml': { references: ['<4e6e35f5a38b4_479f13bb90078178@small-app-01.mail>', '<test-reference-id>'] },
    'reply_cc.eml': { inReplyTo: [], references: [] },
  },
  otherwise: {},
}
