/** A tree that breaks one rule of the house, in one file. Bodies are short, as only imports, SQL and words count. */
export interface Planted { rule: string; at: string; files: Record<string, string> }

const other = "export const x = 1\n"
const importing = (path: string) => `import '${path}'\n`
const query = (text: string) => `import sql from 'sql-template-tag'\nexport const q = sql\`${text}\`\n`
const plant = (rule: string, at: string, text: string, others: string[] = []): Planted =>
  ({ rule, at, files: { [at]: text, ...Object.fromEntries(others.map(path => [path, other])) } })

export const plantedImports: readonly Planted[] = [
  plant('upward', 'server/tickets/a.ts', importing('../channels/email/b.ts'), ['server/channels/email/b.ts']),
  plant('upward', 'server/platform/a.ts', importing('../settings/b.ts'), ['server/settings/b.ts']),
  plant('upward', 'server/tickets/a.ts', "import type { X } from '../search/b.ts'\nexport type Y = X\n", ['server/search/b.ts']),
  plant('not-in-the-map', 'server/people/a.ts', importing('../auth/b.ts'), ['server/auth/b.ts']),
  plant('internal', 'server/automation/a.ts', importing('../tickets/internal/b.ts'), ['server/tickets/internal/b.ts']),
  plant('internal', 'server/automation/a.test.ts', importing('../tickets/internal/b.ts'), ['server/tickets/internal/b.ts']),
  plant('internal', 'server/app.ts', importing('./channels/email/filters/b.ts'), ['server/channels/email/filters/b.ts']),
  plant('composition', 'server/tickets/a.ts', importing('../app.ts'), ['server/app.ts']),
  plant('unknown-slice', 'server/billing/a.ts', importing('./b.ts'), ['server/billing/b.ts']),
  plant('routes', 'server/tickets/a.ts', importing('../people/team-routes.ts'), ['server/people/team-routes.ts']),
  plant('routes-in-routes', 'server/tickets/a.ts', importing('../platform/http/route.ts'), ['server/platform/http/route.ts']),
  plant('pure', 'server/conditions/a.ts', importing('node:fs')),
  plant('pure', 'server/tickets/ticket.ts', importing('./b.ts'), ['server/tickets/b.ts']),
  plant('shared-with-web', 'server/tickets/forms/evaluate-form.ts', importing('../ticket.ts'), ['server/tickets/ticket.ts']),
  plant('web-knows-no-server', 'web/agent/a.ts', importing('../../server/settings/b.ts'), ['server/settings/b.ts']),
  plant('server-knows-no-web', 'server/settings/a.ts', importing('../../web/ui/b.ts'), ['web/ui/b.ts']),
  plant('web-parts', 'web/ui/a.ts', importing('../agent/b.ts'), ['web/agent/b.ts']),
  plant('code-knows-no-tests', 'server/tickets/a.ts', importing('../../test/b.ts'), ['test/b.ts']),
  { rule: 'no-cycles', at: 'server/tickets/a.ts', files: { 'server/tickets/a.ts': importing('./b.ts'), 'server/tickets/b.ts': importing('./a.ts') } },
  plant('exists', 'server/tickets/a.ts', importing('./gone.ts')),
]

export const plantedTables: readonly Planted[] = [
  plant('foreign-write', 'server/automation/a.ts', query('insert into tickets (id) values (1)')),
  plant('foreign-write', 'server/channels/email/a.ts', query('update tickets t set priority = 4 where t.id = 1')),
  plant('foreign-write', 'server/search/a.ts', query('with gone as (delete from messages returning id) select id from gone')),
  plant('foreign-write', 'server/app.ts', query('delete from people')),
  plant('foreign-read', 'server/people/a.ts', query('select 1 from people p left join tickets t on t.requester_id = p.id')),
  plant('foreign-read', 'server/settings/a.ts', query('select 1 from settings s, people p')),
  plant('nameless-write', 'server/tickets/a.ts', query('delete from ${table} where id = 1')),
  plant('table-without-owner', 'migrations/schema.sql', 'create table invoices (\n  id uuid\n);\n'),
]

export const plantedFaults: readonly Planted[] = [
  plant('too-long', 'server/tickets/a.ts', 'export const x = 1\n'.repeat(301)),
  plant('put-off', 'web/ui/a.tsx', `// ${'TO'}DO later\n`),
  plant('switched-off', 'server/tickets/a.ts', `// @ts-${'ignore'}\nexport const x = 1\n`),
  plant('unmerged', 'server/tickets/a.ts', `export const x = 1\n${'<'.repeat(7)} HEAD\n`),
  plant('clock', 'server/tickets/a.ts', 'export const now = Temporal.Now.instant()\n'),
  plant('clock', 'server/channels/email/a.ts', 'export const now = new Date()\n'),
  plant('any', 'server/tickets/a.ts', 'export const x = (y: any) => y\n'),
  plant('barrel', 'server/tickets/index.ts', "export * from './b.ts'\n", ['server/tickets/b.ts']),
  plant('skipped-test', 'server/tickets/a.test.ts', "it.skip('works', () => {})\n"),
]
