import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESERVED_SET_IDS } from '#shared/domain/sets/criteria-set-faults.ts';
import { ROOT } from './root.ts';

test('no set may have the id of a page below the sets', () => {
  const routes = readFileSync(join(ROOT, 'client/pages/sets/routes.ts'), 'utf8');
  const pages = [...routes.matchAll(/'\/tieu-chi\/([^'$/]+)/g)].map(([, name]) => name);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.toSorted()).toEqual([...RESERVED_SET_IDS].toSorted());
});
