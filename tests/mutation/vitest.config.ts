import { defineConfig } from 'vitest/config';
import { NearestFirst } from './nearest-first.ts';

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Of the client and the server's process: what they show of the domain, cheaper tests show too.
    exclude: [
      'tests/unit/record/grid-*.test.ts',
      'tests/unit/*/{config,describe-browser,edit-chain,import-reading,slides}.test.ts',
    ],
    sequence: { sequencer: NearestFirst },
  },
});
