import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { bundleBudget } from './bundle-budget.ts';

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  root: 'client',
  plugins: [react(), bundleBudget()],
  resolve: { alias: { '#shared': new URL('./shared', import.meta.url).pathname } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // What is inlined as data: would be refused by the content security policy.
    assetsInlineLimit: 0,
  },
  // Not the client's own sources under client/api, which the development server serves at /api/*.ts.
  server: { proxy: { '^/api/(?!.*\\.tsx?(\\?|$))': 'http://127.0.0.1:3000' } },
});
