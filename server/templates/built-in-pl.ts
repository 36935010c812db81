import type { BuiltIn } from './built-in.ts'

export const polish: BuiltIn = {
  'acknowledgement': {
    subject: 'Otrzymaliśmy Twoją wiadomość: {{ticket.subject}} [#{{ticket.number}}]',
    body: 'Dzień dobry, {{requester.name}}!\n\nDziękujemy za kontakt z {{brand.name}}. Wiadomość dotarła i ma numer {{ticket.number}}. Odpowie na nią ktoś z naszego zespołu.\n\nAby coś dodać, wystarczy odpowiedzieć na tę wiadomość.',
  },
  'acknowledgement-unverified': {
    subject: 'Otrzymaliśmy Twoją wiadomość [#{{ticket.number}}]',
    body: 'Dzień dobry!\n\nDziękujemy za kontakt z {{brand.name}}. Wiadomość dotarła i ma numer {{ticket.number}}. Odpowie na nią ktoś z naszego zespołu.\n\nAby coś dodać, wystarczy odpowiedzieć na tę wiadomość.',
  },
  'reply': { subject: '', body: '{{message}}' },
  'update': {
    subject: 'Nowości w sprawie: {{ticket.subject}} [#{{ticket.number}}]',
    body: '{{agent.name}} pisze w obserwowanym zgłoszeniu {{ticket.number}}:\n\n{{message}}\n\n[Bez dalszych wiadomości o tym zgłoszeniu]({{link}})',
  },
  'notification': {
    subject: '[#{{ticket.number}}] {{ticket.subject}}',
    body: '{{message}}\n\n[Otwórz zgłoszenie]({{link}})\n\nOdpowiedź na tę wiadomość staje się notatką wewnętrzną, której klient nie widzi.',
  },
  'notification-digest': {
    subject: 'Co nowego w {{brand.name}}',
    body: 'Dzień dobry, {{recipient.name}},\n\nod ostatniej wiadomości wydarzyło się:\n\n{{message}}\n\n[Otwórz system]({{link}})',
  },
  'solved': {
    subject: 'Rozwiązane: {{ticket.subject}} [#{{ticket.number}}]',
    body: 'Dzień dobry, {{requester.name}}!\n\nUważamy, że zgłoszenie z {{ticket.createdAt}} jest rozwiązane.\n\nJeśli nie, wystarczy odpowiedzieć na tę wiadomość, a wrócimy do sprawy.\n\n{{brand.name}}',
  },
  'closed': {
    subject: 'Zamknięte: {{ticket.subject}} [#{{ticket.number}}]',
    body: 'Dzień dobry, {{requester.name}}!\n\nZgłoszenie z {{ticket.createdAt}} jest już zamknięte. W razie potrzeby wystarczy odpowiedzieć na tę wiadomość, a otworzymy nowe.\n\n{{brand.name}}',
  },
  'invitation': {
    subject: 'Zaproszenie do {{brand.name}}',
    body: 'Dzień dobry, {{person.name}}!\n\n{{inviter.name}} zaprasza do wspólnego odpowiadania klientom w {{brand.name}}.\n\nWystarczy ustawić hasło, aby zacząć. Link działa jeden raz, przez siedem dni.\n\n[Przyjmij zaproszenie]({{link}})\n\nJeśli ta wiadomość jest niezrozumiała, można ją pominąć: bez użycia linku nic się nie stanie.',
  },
  'password-reset': {
    subject: 'Nowe hasło do {{brand.name}}',
    body: 'Dzień dobry, {{person.name}}!\n\nOtrzymaliśmy prośbę o nowe hasło do konta w {{brand.name}}.\n\nJeśli to Twoja prośba, ustaw nowe hasło. Link działa jeden raz, przez dwie godziny.\n\n[Ustaw nowe hasło]({{link}})\n\nJeśli nie, zignoruj tę wiadomość: hasło pozostanie bez zmian.',
  },
  'verify-address': {
    subject: 'Prosimy o potwierdzenie wiadomości do {{brand.name}}',
    body: 'Dzień dobry!\n\nZ tego adresu po raz pierwszy przyszła wiadomość do {{brand.name}}. Aby nikt nie pisał w cudzym imieniu, czeka ona na potwierdzenie:\n\n[Tak, to moja wiadomość]({{link}})\n\nJeśli to nie Twoja wiadomość, nie trzeba nic robić: pozostanie odłożona i nie odpowiemy na nią.',
  },
  'too-large': {
    subject: 'Wiadomość do {{brand.name}} była za duża',
    body: 'Dzień dobry!\n\nWiadomość nie dotarła do {{brand.name}}: razem z załącznikami przekracza {{limit}}, czyli tyle, ile najwięcej możemy przyjąć.\n\nProsimy wysłać ją ponownie z mniejszymi załącznikami albo z linkiem do nich.',
  },
}
