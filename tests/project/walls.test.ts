import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './root.ts';

// Each wall of docs/architecture.md broken once, and each door beside it used once, in a folder under the same rules.
const BROKEN = [
  ['shared/domain/probe.ts', 'fastify'],
  ['shared/domain/probe.ts', 'node:fs'],
  ['shared/domain/probe.ts', '#shared/contract/view.ts'],
  ['shared/contract/probe.ts', '#shared/messages/vi.ts'],
  ['shared/messages/vi/probe.ts', 'react'],
  ['server/probe.ts', '../client/theme.ts'],
  ['server/http/probe.ts', '../features/entries/repository.ts'],
  ['server/database/probe.ts', '../features/entries/repository.ts'],
  ['server/features/a/probe.ts', '../b/routes.ts'],
  ['client/probe.ts', '../server/app.ts'],
  ['client/probe.ts', 'node:fs'],
  ['client/ui/probe.ts', '../features/shell/shell.tsx'],
  ['client/ui/probe.ts', '../pages/board-page.tsx'],
  ['client/api/probe.ts', '../ui/format.ts'],
  ['client/features/a/probe.ts', '../b/panel.tsx'],
  ['client/features/a/probe.ts', '../../pages/board-page.tsx'],
] as const;

const ALLOWED = [
  ['shared/domain/probe.ts', 'zod'],
  ['shared/domain/probe.ts', 'big.js'],
  ['shared/domain/probe.ts', './entry.ts'],
  ['shared/contract/probe.ts', '#shared/domain/entry.ts'],
  ['shared/messages/en/probe.ts', '../vi/status.ts'],
  ['server/features/a/probe.ts', '../b/repository.ts'],
  ['server/features/a/probe.ts', '../../http/serve.ts'],
  ['client/features/a/probe.ts', '../../ui/format.ts'],
  ['client/features/a/probe.ts', './panel.tsx'],
  ['client/pages/probe.ts', '../features/shell/shell.tsx'],
  ['client/ui/probe.ts', '../api/call.ts'],
] as const;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ntm-tracker-walls-'));
  const rules = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
  const { $schema: _, vcs: _vcs, ...kept } = rules;
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(kept));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(path: string, source: string): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, source);
  const { stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), ['lint', path], {
    cwd: folder,
  });
  rmSync(file);
  return `${stdout}${stderr}`;
}

test.for(BROKEN)('%s may not import %s', ([path, source]) => {
  expect(lint(path, `import { x } from '${source}';\n\nexport const y = x;\n`)).toContain(
    'noRestrictedImports',
  );
});

test.for(ALLOWED)('%s may import %s', ([path, source]) => {
  expect(lint(path, `import { x } from '${source}';\n\nexport const y = x;\n`)).not.toContain(
    'noRestrictedImports',
  );
});

test.for([
  ['shared', 'export const probe: string = document.title;'],
  ['shared', "export const probe: string = process.env['HOME'] ?? '';"],
  ['server', 'export const probe: string = document.title;'],
  ['client', "export const probe: string = process.env['HOME'] ?? '';"],
] as const)('in %s this does not compile: %s', ([project, source]) => {
  const place = mkdtempSync(join(ROOT, 'node_modules/.cache/walls-'));
  try {
    cpSync(join(ROOT, project, 'tsconfig.json'), join(place, 'inner.json'));
    const settings = JSON.parse(readFileSync(join(place, 'inner.json'), 'utf8'));
    const options = {
      ...settings.compilerOptions,
      composite: false,
      noEmit: true,
      emitDeclarationOnly: false,
      declaration: false,
    };
    const config = {
      extends: join(ROOT, 'tsconfig.base.json'),
      compilerOptions: { ...options, rootDir: place, outDir: place },
      files: ['probe.ts'],
    };
    writeFileSync(join(place, 'probe.ts'), `${source}\n`);
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(config));
    const { status, stdout } = spawnSync(join(ROOT, 'node_modules/.bin/tsc'), ['-p', place]);
    expect(`${stdout}`).toMatch(/Cannot find name '(document|process)'/);
    expect(status).not.toBe(0);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
