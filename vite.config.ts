import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundleBudget } from './bundle-budget.ts';
import { precompress } from './precompress.ts';

// Shared UI parts, except those that import a panel, dialog, calendar or the chart library.
const LIGHT_PARTS =
  /\/(client\/ui\/(?:\w+\/)+(?!side-panel|confirm-panel|leave-question|question|day-calendar|lazy-charts|chart-(?!frame|table))[^/]+$|shared\/(domain|contract)|@tanstack|@tabler)/;

function isNotEntry(id: string): boolean {
  return !/\/client\/(main\.tsx|index\.html)$/.test(id);
}

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  root: 'client',
  plugins: [react(), bundleBudget(), precompress()],
  resolve: { alias: { '#shared': fileURLToPath(new URL('./shared', import.meta.url)) } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    // The server reads it to send preload headers for each page's files.
    manifest: true,
    target: 'es2022',
    // The content security policy refuses inlined `data:` URLs.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // On a slow connection a request costs more than a few extra kB, so there is one file for all pages and one for
            // the parts that several pages share.
            { name: 'frame', tags: ['$initial'], test: isNotEntry, priority: 1 },
            { name: 'parts', test: LIGHT_PARTS, minShareCount: 3 },
          ],
        },
      },
    },
  },
  // Except the client's sources in client/api, which the development server serves as /api/*.ts.
  server: { proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': 'http://127.0.0.1:3000' } },
});
