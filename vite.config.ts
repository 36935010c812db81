import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledCatalogues } from './web/locales/compiled-catalogues.ts'

const FRAME = /node_modules\/(@tanstack|react|react-dom|scheduler|@lingui)\/|web\/agent\/(list\/(TicketList|TicketRow|EmptyView|ViewPage|merge-shown|neighbours|put-away|selection|use-)|shell\/(Connection|PaneHandle|Shell|Sidebar|ViewLinks|density|last-view|menu|use-(desk|layout|me|shell-actions)|views)|keyboard\/|api\/(http|keys|problem|session|views|desk|people|tickets)|realtime\/)|web\/ui\/(?!mantine-styles)/
const isFrame = (id: string): boolean => FRAME.test(id) && !/\.css$|ShortcutSheet/.test(id)

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
    // What the first screen needs is one chunk: split by who else needs it, its parts compress worse by some kilobytes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'frame', test: isFrame }] } } },
  },
  server: {
    proxy: { '/api': { target: process.env.POMOST_URL ?? 'http://127.0.0.1:3000', ws: true } },
  },
})
