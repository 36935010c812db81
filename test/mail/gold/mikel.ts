import type { GoldSet } from './expected.ts'

const COMMENT = 'a comment is no part of an address (RFC 5322 §3.2.2): nobody could be written to with it'
const JOHN = 'jdoe@machine.example'
const HELLO = { from: JOHN, to: ['mary@example.net'], subject: 'Saying Hello', messageId: '<1234@local.machine.example>', date: '1997-11-21T15:55:06Z' }

/**
 * As the tests of mikel/mail say (example_emails_spec.rb, attachments_list_spec.rb, mime_messages_spec.rb, message_spec.rb), and
 * those of its predecessor TMail (two mails, test_quote.rb). Examples 11 to 13 of RFC 2822 are what it wants to read one day.
 */
export const mikel: GoldSet = {
  folder: 'mail-mikel/emails',
  mails: {
    'rfc2822/example01.eml': HELLO,
    'rfc2822/example02.eml': { ...HELLO, sender: 'mjones@machine.example' },
    'rfc2822/example03.eml': { from: 'john.q.public@example.com', to: ['mary@x.test', 'jdoe@example.org', 'one@y.test'], cc: ['boss@nil.test', 'sysservices@example.net'], messageId: '<5678.21-Nov-1997@example.com>', date: '2003-07-01T08:52:37Z' },
    'rfc2822/example04.eml': { from: 'pete@silly.example', to: ['c@a.test', 'joe@where.test', 'jdoe@one.test'], cc: [], messageId: '<testabcd.1234@silly.example>', date: '1969-02-14T03:02:54Z' },
    'rfc2822/example05.eml': HELLO,
    'rfc2822/example06.eml': { from: 'mary@example.net', to: [JOHN], replyTo: ['smith@home.example'], subject: 'Re: Saying Hello', messageId: '<3456@example.net>', inReplyTo: ['<1234@local.machine.example>'], references: ['<1234@local.machine.example>'], date: '1997-11-21T16:01:10Z' },
    'rfc2822/example07.eml': { from: JOHN, to: ['smith@home.example'], subject: 'Re: Saying Hello', messageId: '<abcd.1234@local.machine.tld>', inReplyTo: ['<3456@example.net>'], references: ['<1234@local.machine.example>', '<3456@example.net>'], date: '1997-11-21T17:00:00Z' },
    'rfc2822/example08.eml': HELLO,
    'rfc2822/example09.eml': HELLO,
    'rfc2822/example10.eml': { from: 'pete(his account)@silly.test', to: ["c@(Chris's host.)public.example", 'joe@example.org', 'jdoe@one.test'], date: '1969-02-14T03:02:00Z', messageId: '<testabcd.1234@silly.test>' },
    'rfc2822/example11.eml': { from: 'john.q.public@example.com', to: ['@machine.tld:mary@example.net', 'jdoe@test.example'], date: '2003-07-01T08:52:37Z', messageId: '<5678.21-Nov-1997@example.com>' },
    'rfc2822/example12.eml': { from: JOHN, to: ['mary@example.net'], date: '1997-11-21T09:55:06Z', messageId: '<1234@local.machine.example>' },
    'rfc2822/example13.eml': { from: 'jdoe@machine(comment).example', to: ['mary@example.net'], date: '1997-11-21T15:55:06Z', messageId: '<1234@local(blah).machine.example>' },
    'rfc2822/example14.eml': { from: 'atsushi@example.com', subject: 'Re: TEST テストテスト', messageId: '<0CC5E11ED2C1D@example.com>', text: 'Hello' },
    'plain_emails/basic_email.eml': { from: 'test@lindsaar.net', to: ['raasdnil@gmail.com'], toNames: ['Mikel Lindsaar'], count: 0 },
    'plain_emails/raw_email.eml': { from: 'jamis@37signals.com' },
    'plain_emails/raw_email_quoted_with_0d0a.eml': { says: 'Elapsed time' },
    'plain_emails/raw_email_with_partially_quoted_subject.eml': { subject: 'Re: Test: "漢字" mid "漢字" tail' },
    'mime_emails/two_from_in_message.eml': { to: ['tester2@test.com'] },
    'mime_emails/sig_only_email.eml': { files: ['signature.asc'] },
    'mime_emails/raw_email_with_nested_attachment.eml': { files: ['truncated.png', 'smime.p7s'] },
    'error_emails/weird_to_header.eml': { to: ['user-example@aol.com', 'e-s-a-s-2200@app.ar.com'] },
    'error_emails/empty_group_lists.eml': { to: [] },
    'attachment_emails/attachment_content_location.eml': { count: 1 },
    'attachment_emails/attachment_content_disposition.eml': { files: ['api.rb'] },
    'attachment_emails/attachment_pdf.eml': { sizes: [1026] },
    'attachment_emails/attachment_with_encoded_name.eml': { files: ['01 Quien Te Dij\u008aat. Pitbull.mp3'] },
    'attachment_emails/attachment_with_unquoted_name.eml': { files: ['This is a test.txt'] },
    'attachment_emails/attachment_message_rfc822.eml': { count: 1, sizes: [1026] },
    'attachment_emails/attachment_only_email.eml': { count: 1 },
  },
  otherwise: {
    'rfc2822/example10.eml from': COMMENT,
    'rfc2822/example10.eml to': COMMENT,
    'rfc2822/example11.eml to': 'a route before an address is ignored (RFC 5322 §4.4)',
    'rfc2822/example13.eml from': COMMENT,
    'attachment_emails/attachment_message_rfc822.eml sizes': 'a mail within the mail is a file, as it came; the gold opens it',
    'attachment_emails/attachment_with_encoded_name.eml files': 'a byte above 127, which ISO-2022-JP does not have: the gold keeps the byte, we read it as senders of Japan mean it, Shift_JIS',
  },
}
