import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

const KILOBYTE = 1000;
const BOARD_PAGE = 'client/pages/standing/board-page.tsx';
const CHARTS_PAGE = 'client/pages/standing/progress-page.tsx';
const CHART_LIBRARY = '/node_modules/recharts/';

/** Limits of the first load, in kB as sent (gzip). */
const LIMITS = { 'entry JS': 230, 'board JS': 330, 'page with charts JS': 330, CSS: 40, fonts: 60 };

type Bundle = Rolldown.OutputBundle;

/** Prints the size of the first load after a build, and fails the build if a limit is exceeded. */
export function bundleBudget(): Plugin {
  return {
    name: 'bundle-budget',
    apply: 'build',
    writeBundle({ dir = '.' }, bundle) {
      const entry = reach(bundle, (chunk) => chunk.isEntry, false);
      const chunksOf = (page: string) => reach(bundle, (chunk) => holds(chunk, page), true, entry);
      const pageJs = (page: string) => weighChunks(chunksOf(page));
      const pageCss = (page: string) => weighStyles(bundle, chunksOf(page));
      const weights = {
        'entry JS': weighChunks(entry),
        'board JS': pageJs(BOARD_PAGE),
        'page with charts JS': pageJs(CHARTS_PAGE),
        CSS: Math.max(...[BOARD_PAGE, CHARTS_PAGE].map(pageCss)),
        // WOFF2 is already compressed.
        fonts: weighAssets(bundle, (name) => name.endsWith('.woff2'), false),
      };
      const measured = Object.entries(LIMITS).map(([name, limit]) => {
        return { name, limit, weight: weights[name as keyof typeof LIMITS] };
      });
      // Read by `npm run bench`.
      writeFileSync(join(dir, '..', 'weights.json'), JSON.stringify(measured));
      for (const { name, limit, weight } of measured) {
        const line = `${name}: ${weight.toFixed(1)} kB of ${limit} kB`;
        if (weight > limit) this.error(`First load over its limit. ${line}`);
        this.info(line);
      }
      if ([...entry].some((chunk) => chunk.moduleIds.some((id) => id.includes(CHART_LIBRARY)))) {
        this.error('The entry imports the chart library, which must be loaded lazily.');
      }
    },
  };
}

function holds(chunk: Rolldown.OutputChunk, file: string): boolean {
  return chunk.moduleIds.some((id) => id.endsWith(file));
}

/** Start chunks and everything they import, plus `before`; lazily loaded chunks too if `isLazyToo`. */
function reach(
  bundle: Bundle,
  isStart: (chunk: Rolldown.OutputChunk) => boolean,
  isLazyToo: boolean,
  before: ReadonlySet<Rolldown.OutputChunk> = new Set(),
): Set<Rolldown.OutputChunk> {
  const reached = new Set(before);
  const visit = (chunk: Bundle[string] | undefined) => {
    if (chunk?.type !== 'chunk' || reached.has(chunk)) return;
    reached.add(chunk);
    for (const name of chunk.imports) visit(bundle[name]);
    if (isLazyToo) for (const name of chunk.dynamicImports) visit(bundle[name]);
  };
  for (const output of Object.values(bundle)) if (output.type === 'chunk' && isStart(output)) visit(output);
  return reached;
}

function weighChunks(chunks: Iterable<Rolldown.OutputChunk>): number {
  return [...chunks].reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / KILOBYTE;
}

/** Size of the style sheets of these chunks, in kB. */
function weighStyles(bundle: Bundle, chunks: Iterable<Rolldown.OutputChunk>): number {
  const names = new Set([...chunks].flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]));
  return weighAssets(bundle, (name) => names.has(name), true);
}

function weighAssets(bundle: Bundle, isMeant: (fileName: string) => boolean, isCompressed: boolean): number {
  const contents = Object.values(bundle).flatMap((output) =>
    output.type === 'asset' && isMeant(output.fileName) ? [Buffer.from(output.source)] : [],
  );
  const weigh = (content: Buffer) => (isCompressed ? gzipSync(content).length : content.length);
  return contents.reduce((sum, content) => sum + weigh(content), 0) / KILOBYTE;
}
