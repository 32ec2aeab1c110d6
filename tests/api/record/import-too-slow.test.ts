import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInProcess } from '../../../server/features/record/imports/reading/read-in-process.ts';
import { nationalSet } from '../../support/fixtures.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';
import { SET } from '../../support/record/entries.ts';

test.runIf(process.platform !== 'win32')('a reading that takes too long is stopped in words', async () => {
  const { uploadFolder } = temporaryFolder();
  mkdirSync(uploadFolder);
  const path = join(uploadFolder, 'endless');
  execFileSync('mkfifo', [path]);
  const context = {
    set: nationalSet(SET),
    communes: [],
    programmeStart: '2010-01-01',
    today: '2024-06-30',
    day: null,
    decimalMark: 'comma',
  } as const;
  const { signal } = new AbortController();
  const reading = readInProcess({ task: 'look', path, context }, { signal, milliseconds: 100 });
  await expect(reading).rejects.toMatchObject({ name: 'Unreadable', fault: 'too-slow' });
});
