import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { openDatabase } from '../../server/database/open.ts';
import { serviceOn } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { runCommand } from '../support/process/commands.ts';
import { olderFolder, temporaryFolder } from '../support/process/data-folders.ts';
import { entryBody } from '../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const NOTE = 'Số liệu của BHXH huyện gửi ngày 20/01/2024';

// A data folder with one figure; the file contains its note twice: in the record, and in the audit.
async function folderWithFigure() {
  const folder = temporaryFolder();
  const { call, database } = await serviceOn(freshDatabase());
  const entry = await call(recordEntry, { params: { communeId: '06901' }, body: entryBody({ note: NOTE }) });
  writeFileSync(folder.databaseFile, database.sqlite.serialize());
  return { folder, entry };
}

function placesOf(text: string, bytes: Buffer): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) places.push(at);
  return places;
}

test('audit:verify reports a valid chain with its last hash', async () => {
  const { folder } = await folderWithFigure();
  const { code, said, complained } = runCommand('audit-verify', folder);
  expect([code, complained]).toEqual([0, '']);
  expect(said).toMatch(/^the chain holds: \d+ records, the last one [0-9a-f]{64}\n$/);
});

test('audit:verify reports one changed byte of an old entry in the file', async () => {
  const { folder, entry } = await folderWithFigure();
  const whole = readFileSync(folder.databaseFile);
  const places = placesOf(NOTE, whole);
  const faults = places.map((at) => {
    const bytes = Buffer.from(whole);
    bytes[at + NOTE.length] = (bytes[at + NOTE.length] ?? 0) ^ 1;
    writeFileSync(folder.databaseFile, bytes);
    const { code, complained } = runCommand('audit-verify', folder);
    expect(code).toBe(1);
    expect(complained).toMatch(
      /^ntm-tracker: the chain is broken after \d+ records: seq \d+, fault [^\n]+\n$/,
    );
    expect(complained).toContain(
      `act record-entry, at ${entry.recordedAt}, actor dieuphoi, subject ${entry.id}`,
    );
    expect(complained).toContain('communeId 06901, indicator 14.1');
    return /fault ([a-z-]+)/.exec(complained)?.[1];
  });
  expect(faults.toSorted()).toEqual(['record-changed', 'subject-changed']);
});

test('audit:verify reads a backup as well, and reports a missing file', async () => {
  const { folder } = await folderWithFigure();
  const elsewhere = temporaryFolder();
  const before = readFileSync(folder.databaseFile);
  const { code } = runCommand('audit-verify', elsewhere, [folder.databaseFile]);
  expect(code).toBe(0);
  // A changed byte, even in the header, would not match the checksum of the backup any more.
  expect(readFileSync(folder.databaseFile).equals(before)).toBe(true);
  const missing = join(elsewhere.path, 'khong-co.sqlite');
  const { code: refused, complained } = runCommand('audit-verify', elsewhere, [missing]);
  expect([refused, complained]).toEqual([1, `ntm-tracker: there is no file ${missing}\n`]);
});

test('audit:verify verifies data of an older version in a copy', () => {
  const older = olderFolder(true);
  const before = readFileSync(older.databaseFile);
  const { code, complained } = runCommand('audit-verify', older);
  expect([code, complained]).toEqual([1, expect.stringMatching(/fault subject-unrecorded/)]);
  expect(readFileSync(older.databaseFile).equals(before)).toBe(true);
});

test('audit:verify works while the server writes', async () => {
  const { folder } = await folderWithFigure();
  const database = openDatabase(folder.databaseFile);
  const { call } = await serviceOn(database);
  const body = entryBody({ indicator: '1.1', value: true });
  await call(recordEntry, { params: { communeId: '06901' }, body });
  expect(runCommand('audit-verify', folder).code).toBe(0);
  database.close();
});
