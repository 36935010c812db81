import type { Command } from './command.ts'

/** Every command, in the order in which `pomost help` lists them; each loads what it needs when it runs, so that a mail server's pipe does not wait for a whole desk. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    summary: 'Run the desk, as `npm start` does once everything is built',
    run: async () => (await import('../run-desk.ts')).runDesk(),
  },
  {
    name: 'migrate',
    summary: 'Bring the database to this version; `start` does it as well',
    run: async args => (await import('./migrate.ts')).migrate(args),
  },
  {
    name: 'doctor',
    summary: 'Look at everything the desk needs, and say of each fault how to cure it; exit code 1 when there is one',
    run: async args => (await import('./doctor.ts')).doctor(args),
  },
  {
    name: 'user create', usage: '--email ADDRESS [--name NAME] [--role admin|lead|agent|light] [--password-stdin]',
    summary: 'Add a colleague; prints the link by which they choose a password, unless one comes on standard input',
    run: async args => (await import('./user-create.ts')).userCreate(args),
  },
  {
    name: 'token create', usage: '--email ADDRESS [--name NAME]',
    summary: 'Make an API token in the name of a colleague, with all their role may do; prints the token and nothing else',
    run: async args => (await import('./token-create.ts')).tokenCreate(args),
  },
  {
    name: 'mailbox create', usage: '--address ADDRESS [--name NAME]',
    summary: 'Add an address at which customers write; its mail is handed over by SMTP, HTTP or `mail pipe` until the settings say otherwise',
    run: async args => (await import('./mailbox-create.ts')).mailboxCreate(args),
  },
  {
    name: 'mail import', usage: '[--mailbox ADDRESS] FILE…',
    summary: 'Take mails from .eml files, mbox files or Maildirs; what the desk has already is left alone',
    run: async args => (await import('./mail-import.ts')).mailImport(args),
  },
  {
    name: 'mail pipe', usage: '[--from ADDRESS] [--to ADDRESS]… < MAIL',
    summary: 'Take one mail from a mail server; the exit code says whether it was taken (0), is to be tried again (75) or cannot be (65)',
    run: async args => (await import('./mail-pipe.ts')).mailPipe(args),
  },
  {
    name: 'search rebuild',
    summary: 'Make the search index anew from all messages; the desk can run meanwhile',
    run: async args => (await import('./search-rebuild.ts')).searchRebuild(args),
  },
  {
    name: 'demo load',
    summary: 'Fill the desk with sixty believable tickets in English, Bulgarian and Polish',
    run: async args => (await import('./demo.ts')).demoLoad(args),
  },
  {
    name: 'demo clear',
    summary: 'Remove the demo data whole',
    run: async args => (await import('./demo.ts')).demoClear(args),
  },
]
