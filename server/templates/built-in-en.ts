import type { BuiltIn } from './built-in.ts'

export const english: BuiltIn = {
  'acknowledgement': {
    subject: 'We received your message: {{ticket.subject}} [#{{ticket.number}}]',
    body: 'Hello {{requester.name}},\n\nthank you for writing to {{brand.name}}. Your message has arrived; its number is {{ticket.number}}. A colleague will answer you.\n\nTo add something, just reply to this mail.',
  },
  'acknowledgement-unverified': {
    subject: 'We received your message [#{{ticket.number}}]',
    body: 'Hello,\n\nthank you for writing to {{brand.name}}. Your message has arrived; its number is {{ticket.number}}. A colleague will answer you.\n\nTo add something, just reply to this mail.',
  },
  'reply': { subject: '', body: '{{message}}' },
  'update': {
    subject: 'News on: {{ticket.subject}} [#{{ticket.number}}]',
    body: '{{agent.name}} wrote on ticket {{ticket.number}}, which you follow:\n\n{{message}}\n\n[Stop mails about this ticket]({{link}})',
  },
  'notification': {
    subject: '[#{{ticket.number}}] {{ticket.subject}}',
    body: '{{message}}\n\n[Open the ticket]({{link}})\n\nAn answer to this mail becomes an internal note, which the customer does not see.',
  },
  'notification-digest': {
    subject: 'What is new at {{brand.name}}',
    body: 'Hello {{recipient.name}},\n\nthis is new since the last mail:\n\n{{message}}\n\n[Open the desk]({{link}})',
  },
  'solved': {
    subject: 'Solved: {{ticket.subject}} [#{{ticket.number}}]',
    body: 'Hello {{requester.name}},\n\nwe believe that your request of {{ticket.createdAt}} is solved.\n\nIf it is not, just reply to this mail, and we will go on.\n\n{{brand.name}}',
  },
  'closed': {
    subject: 'Closed: {{ticket.subject}} [#{{ticket.number}}]',
    body: 'Hello {{requester.name}},\n\nyour request of {{ticket.createdAt}} is closed now. If you need us again, reply to this mail, and we will open a new one.\n\n{{brand.name}}',
  },
  'invitation': {
    subject: 'Your invitation to {{brand.name}}',
    body: 'Hello {{person.name}},\n\n{{inviter.name}} invites you to answer customers together at {{brand.name}}.\n\nChoose a password, and you can begin. The link works once, within seven days.\n\n[Accept the invitation]({{link}})\n\nIf you do not know what this is about, do nothing: without the link nothing happens.',
  },
  'password-reset': {
    subject: 'A new password for {{brand.name}}',
    body: 'Hello {{person.name}},\n\nSomebody asked for a new password for your account at {{brand.name}}.\n\nIf it was you, choose one here. The link works once, within two hours.\n\n[Choose a new password]({{link}})\n\nIf it was not you, do nothing: your password stays as it is.',
  },
  'verify-address': {
    subject: 'Please confirm your message to {{brand.name}}',
    body: 'Hello,\n\na message to {{brand.name}} came from your address for the first time. So that nobody writes in your name, it waits until you confirm that it is yours:\n\n[Yes, I wrote it]({{link}})\n\nIf you did not write to us, do nothing: the message stays aside, and we will not answer it.',
  },
  'too-large': {
    subject: 'Your message to {{brand.name}} was too large',
    body: 'Hello,\n\nyour message did not reach {{brand.name}}: with its attachments it is larger than {{limit}}, the most that we can take.\n\nPlease send it again with fewer or smaller attachments, or with a link to them.',
  },
}
