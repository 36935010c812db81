import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledCatalogues } from './web/locales/compiled-catalogues.ts'

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
  },
  server: {
    proxy: { '/api': { target: process.env.POMOST_URL ?? 'http://127.0.0.1:3000', ws: true } },
  },
})
