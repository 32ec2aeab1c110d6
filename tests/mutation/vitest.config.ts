import { defineConfig } from 'vitest/config';
import { NearestFirst } from './nearest-first.ts';

// biome-ignore lint/style/noDefaultExport: Vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // Tests of the client and the server; cheaper tests cover the same parts of the domain.
    exclude: [
      'tests/unit/record/grid-*.test.ts',
      'tests/unit/**/{config,describe-browser,item-chain,import-reading,slides}.test.ts',
    ],
    sequence: { sequencer: NearestFirst },
  },
});
