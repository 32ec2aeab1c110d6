import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './root.ts';

// Each import rule of docs/architecture.md violated once, and each allowed import used once, in a folder with the same rules.
const BROKEN = [
  ['shared/domain/values/probe.ts', 'fastify'],
  ['shared/domain/values/probe.ts', 'node:fs'],
  ['shared/domain/values/probe.ts', '#shared/contract/view.ts'],
  ['shared/domain/values/probe.ts', '../units/commune.ts'],
  ['shared/domain/units/probe.ts', '../sets/criteria-set.ts'],
  ['shared/domain/sets/probe.ts', '../record/entry.ts'],
  ['shared/domain/record/probe.ts', '../standing/standing.ts'],
  ['shared/domain/record/import/probe.ts', '../../standing/standing.ts'],
  ['shared/domain/people/probe.ts', '../record/entry.ts'],
  ['shared/domain/standing/probe.ts', '../roadmap/pace.ts'],
  ['shared/domain/roadmap/probe.ts', '../reporting/report.ts'],
  ['shared/domain/reporting/probe.ts', '../trust/audit.ts'],
  ['shared/contract/record/probe.ts', '#shared/messages/vi.ts'],
  ['shared/messages/record/vi/probe.ts', 'react'],
  ['server/probe.ts', '../client/theme.ts'],
  ['server/http/probe.ts', '../features/record/entries/repository.ts'],
  ['server/database/probe.ts', '../features/record/entries/repository.ts'],
  ['server/files/probe.ts', '../features/record/entries/repository.ts'],
  ['server/audit/probe.ts', '../features/record/entries/repository.ts'],
  ['server/live/probe.ts', '../features/record/entries/repository.ts'],
  ['server/live/probe.ts', '../database/open.ts'],
  ['server/features/record/a/probe.ts', '../b/routes.ts'],
  ['server/features/record/a/probe.ts', '../../units/b/routes.ts'],
  ['client/probe.ts', '../server/app.ts'],
  ['client/probe.ts', 'node:fs'],
  ['client/ui/values/probe.ts', '../../shell/shell.tsx'],
  ['client/ui/values/probe.ts', '../../features/standing/board/headline.tsx'],
  ['client/ui/values/probe.ts', '../../pages/standing/board-page.tsx'],
  ['client/api/probe.ts', '../ui/values/format.ts'],
  ['client/outbox/probe.ts', '../ui/values/format.ts'],
  ['client/features/record/a/probe.ts', '../b/panel.tsx'],
  ['client/features/record/a/probe.ts', '../../units/b/panel.tsx'],
  ['client/features/record/a/probe.ts', '../../../pages/standing/board-page.tsx'],
  ['client/features/record/a/room/probe.ts', '../../b/panel.tsx'],
  ['client/features/record/a/room/probe.ts', '../../../units/b/panel.tsx'],
] as const;

const ALLOWED = [
  ['shared/domain/values/probe.ts', 'zod'],
  ['shared/domain/values/probe.ts', 'big.js'],
  ['shared/domain/values/probe.ts', './decimal.ts'],
  ['shared/domain/record/probe.ts', '../values/decimal.ts'],
  ['shared/domain/record/import/probe.ts', '../entry.ts'],
  ['shared/domain/record/import/probe.ts', '../../sets/criteria-set.ts'],
  ['shared/domain/roadmap/probe.ts', '../standing/standing.ts'],
  ['shared/contract/record/probe.ts', '#shared/domain/record/entry.ts'],
  ['shared/contract/record/probe.ts', '../operation.ts'],
  ['shared/contract/record/probe.ts', '../units/communes.ts'],
  ['shared/messages/standing/en/probe.ts', '../vi/status.ts'],
  ['server/features/record/a/probe.ts', '../b/repository.ts'],
  ['server/features/record/a/probe.ts', '../../units/b/repository.ts'],
  ['server/features/record/a/probe.ts', '../../../http/serve.ts'],
  ['client/features/record/a/probe.ts', '../../../ui/values/format.ts'],
  ['server/live/probe.ts', '../http/serve.ts'],
  ['server/live/probe.ts', '#shared/contract/fact.ts'],
  ['client/features/record/a/probe.ts', './panel.tsx'],
  ['client/features/record/a/probe.ts', './room/panel.tsx'],
  ['client/features/record/a/room/probe.ts', '../panel.tsx'],
  ['client/features/record/a/room/probe.ts', '../other-room/panel.tsx'],
  ['client/features/record/a/room/probe.ts', '../../../../ui/values/format.ts'],
  ['client/pages/standing/probe.ts', '../../features/standing/board/headline.tsx'],
  ['client/ui/values/probe.ts', '../../api/call.ts'],
] as const;

const CACHE = join(ROOT, 'node_modules/.cache');

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
  mkdirSync(CACHE, { recursive: true });
  const place = mkdtempSync(join(CACHE, 'walls-'));
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
