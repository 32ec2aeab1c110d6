import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { verifyAudit } from '../../../server/features/trust/audit/verify-audit.ts';
import { addListedCommunes } from '../../../server/features/units/communes/add-listed-communes.ts';
import { findCommune, listCommunes } from '../../../server/features/units/communes/repository.ts';
import { StartRefusal } from '../../../server/start-refusal.ts';
import { countRows, freshDatabase } from '../../support/database.ts';
import { runCommand, withDatabase } from '../../support/process/commands.ts';
import { temporaryFolder } from '../../support/process/data-folders.ts';
import { BEGINNING } from '../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const SOURCE = { actor: null, address: null, at: BEGINNING, origin: 'command' };
const NEW = { id: '00001', name: 'Xã mới', group: 'Huyện Đầm Hà', regions: ['DBSH'] };
const PRESENT = { id: '06901', name: 'Tên khác', group: 'Nhóm khác', regions: [] };

function add(document: unknown, database = freshDatabase()) {
  return database.write((tx) => addListedCommunes(tx, document, 'xa.json', SOURCE));
}

describe('a list of communes', () => {
  test('needs only the fields that a request needs', async () => {
    const database = freshDatabase();
    const { added } = add([NEW], database);
    expect(added).toMatchObject([{ ...NEW, validFrom: null, validUntil: null }]);
    expect(findCommune(database.query, '00001')).toEqual(added[0]);
    expect((await verifyAudit(database.query)).broken).toBeNull();
  });

  test('leaves existing communes unchanged, whatever it states about them', () => {
    const database = freshDatabase();
    const { listed, added } = add([PRESENT, NEW], database);
    expect([listed.length, added.map(({ id }) => id)]).toEqual([2, ['00001']]);
    expect(findCommune(database.query, '06901')?.name).toBe('Quảng An');
  });

  test.each([
    ['not a list', NEW, ['(the whole file): ']],
    ['an empty list', [], ['(the whole file): ']],
    ['a missing name', [NEW, { ...NEW, name: undefined }], ['/1/name: ']],
    ['two faults', [{ ...NEW, id: '1', group: '' }], ['/0/id: ', '/0/group: ']],
    ['an unknown field', [{ ...NEW, 'mã/tỉnh': '22' }], ['/0/mã~1tỉnh: unknown field']],
    ['a region of no set', [PRESENT, { ...NEW, regions: ['DBSH', 'X'] }], ['/1/regions/1: No criteria set']],
    ['two regions of one set', [{ ...NEW, regions: ['DBSH', 'TDMNPB'] }], ['/0/regions/1: ']],
    [
      'an end before the beginning',
      [{ ...NEW, validFrom: '2025-07-01', validUntil: '2025-06-30' }],
      ['/0/validUntil: '],
    ],
    ['a code twice', [NEW, NEW], ['/1/id: There is already a commune with this code']],
  ])('with a fault is refused as a whole, with a pointer to the fault: %s', (_, document, places) => {
    const database = freshDatabase();
    const before = countRows(database);
    expect(() => add(document, database)).toThrow(StartRefusal);
    for (const place of places) expect(() => add(document, database)).toThrow(`\n  ${place}`);
    expect(countRows(database)).toEqual(before);
  });
});

describe('commune:add', () => {
  test('adds communes before the first start, and says how many', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'xa.json');
    writeFileSync(file, `\uFEFF${JSON.stringify([NEW, { ...NEW, id: '00002' }])}`);
    expect(runCommand('commune-add', folder, [file])).toEqual({
      code: 0,
      said: '2 communes added, 0 existed already\n',
      complained: '',
    });
    expect(runCommand('commune-add', folder, [file]).said).toBe('0 communes added, 2 existed already\n');
    expect(withDatabase(folder, ({ query }) => listCommunes(query).map(({ id }) => id))).toEqual([
      '00001',
      '00002',
    ]);
  });

  test('names the faults of a file, and adds nothing', () => {
    const folder = temporaryFolder();
    const file = join(folder.path, 'xa.json');
    writeFileSync(file, JSON.stringify([NEW, { ...NEW, id: '00002', regions: ['X'] }]));
    const { code, complained } = runCommand('commune-add', folder, [file]);
    expect([code, complained]).toEqual([
      1,
      `ntm-tracker: ${file} is not a valid list of communes, nothing was added:\n  /1/regions/0: No criteria set knows this region or group\n`,
    ]);
    expect(withDatabase(folder, ({ query }) => listCommunes(query))).toEqual([]);
  });
});
