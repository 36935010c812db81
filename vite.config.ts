import react from '@vitejs/plugin-react'
import { defineConfig, type Rolldown } from 'vite'
import { compiledCatalogues } from './web/locales/compiled-catalogues.ts'

const FRAME = /node_modules\/(@tanstack|@mantine\/hooks|react|react-dom|scheduler|@lingui)\/|web\/agent\/(list\/(TicketList|TicketRow|EmptyView|ViewPage|merge-shown|neighbours|put-away|selection|use-)|shell\/(Connection|PaneHandle|Shell|Sidebar|ViewLinks|density|last-view|menu|use-(desk|layout|me|shell-actions)|views)|keyboard\/|api\/(http|keys|problem|session|views|desk|people|tickets)|realtime\/)|web\/ui\/(?!mantine-styles)/
const isFrame = (id: string): boolean => FRAME.test(id) && !/\.css$|ShortcutSheet/.test(id)

/** Whether the page cannot be drawn without the module. */
function isNeededBy(page: string, id: string, modules: Rolldown.ChunkingContext, seen = new Set<string>()): boolean {
  seen.add(id)
  return id.endsWith(page) || (modules.getModuleInfo(id)?.importers.some((importer) => !seen.has(importer) && isNeededBy(page, importer, modules, seen)) ?? false)
}

/** Builds the workspace into dist/agent; `vite` alone serves it with the API of a running desk behind it. */
export default defineConfig({
  root: 'web/agent',
  publicDir: '../public',
  plugins: [compiledCatalogues(), react()],
  json: { stringify: true },
  build: {
    outDir: '../../dist/agent',
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    chunkSizeWarningLimit: 700,
    // A data: URL in a stylesheet would need its own source in the content security policy.
    assetsInlineLimit: 0,
    // What the first screen needs, what the page of a ticket shares, what the menu of a view shares beyond that: docs/decisions/0036
    rolldownOptions: { output: { codeSplitting: { groups: [
      { name: 'frame', test: isFrame, priority: 3 },
      { name: 'first', tags: ['$initial'], test: (id: string) => !/agent\/(main\.tsx|index\.html)/.test(id), priority: 2 },
      { name: 'icons', test: /@tabler/, minShareCount: 2, priority: 1 },
      { name: 'writing', test: /composer\.module\.css|match-mentions/, priority: 1 },
      { name: (id, modules) => (isNeededBy('/TicketPage.tsx', id, modules) ? 'ticket' : isNeededBy('/ViewMenu.tsx', id, modules) ? 'views' : null), debugName: 'pages', minShareCount: 2, priority: 0 },
    ] } } },
  },
  server: {
    proxy: { '/api': { target: process.env.POMOST_URL ?? 'http://127.0.0.1:3000', ws: true } },
  },
})
