import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Manifest entry of an entry point. */
interface BuiltFile {
  file: string;
  css?: string[];
  imports?: string[];
}
type Manifest = Record<string, BuiltFile>;

const ENTRY = 'index.html';
const WORDS = '../shared/messages';

// Pages that people open from a link, with their words. The addresses are those in client/pages.
const PAGES = [
  { at: /^\/$/, sources: ['pages/standing/board-page.tsx'] },
  {
    at: /^\/xa\/[^/]+$/,
    sources: [
      'pages/standing/commune-page.tsx',
      `${WORDS}/standing/vi/commune.ts`,
      `${WORDS}/record/vi/entries.ts`,
      `${WORDS}/record/vi/metrics.ts`,
    ],
  },
];
const SIGN_IN = ['pages/people/step-in-place.tsx', `${WORDS}/people/vi/session.ts`];

/**
 * Reads the manifest of a built client. The returned function gives the files that the page at a path needs before anything
 * is visible, as values of the `Link` header. Empty if the client was built without a manifest.
 */
export function readFirstFiles(folder: string): (path: string, isSignedIn: boolean) => string[] {
  const manifestFile = join(folder, '.vite/manifest.json');
  if (!existsSync(manifestFile)) return () => [];
  const manifest: Manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const linksFrom = (sources: readonly string[]) => linksTo(manifest, [ENTRY, ...sources]);
  const pages = PAGES.map(({ at, sources }) => ({ at, links: linksFrom(sources) }));
  const signIn = linksFrom(SIGN_IN);
  const others = linksFrom([]);
  return (path, isSignedIn) =>
    isSignedIn ? (pages.find(({ at }) => at.test(path))?.links ?? others) : signIn;
}

function linksTo(manifest: Manifest, sources: readonly string[]): string[] {
  const built = new Set<BuiltFile>();
  const visit = (source: string) => {
    const found = manifest[source];
    if (found === undefined) throw new Error(`The manifest of the built client has no entry for ${source}`);
    if (built.has(found)) return;
    built.add(found);
    for (const imported of found.imports ?? []) visit(imported);
  };
  for (const source of sources) visit(source);
  const styles = new Set([...built].flatMap(({ css = [] }) => css));
  return [
    ...[...built].map(({ file }) => `</${file}>; rel=modulepreload`),
    ...[...styles].map((file) => `</${file}>; rel=preload; as=style; crossorigin`),
  ];
}
