import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundleBudget } from './bundle-budget.ts';
import { precompress } from './precompress.ts';

// Not those that bring a panel, a dialog, a calendar or the chart library with them.
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
    // Read by the server, which names a page's files in the page's headers.
    manifest: true,
    target: 'es2022',
    // What is inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // On a slow line a request costs more than what little it brings: what every page needs is one file, and what
            // several pages share is another.
            { name: 'frame', tags: ['$initial'], test: isNotEntry, priority: 1 },
            { name: 'parts', test: LIGHT_PARTS, minShareCount: 3 },
          ],
        },
      },
    },
  },
  // Not the client's own sources under client/api, which the development server serves at /api/*.ts.
  server: { proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': 'http://127.0.0.1:3000' } },
});
