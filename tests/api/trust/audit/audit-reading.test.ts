import { parse } from 'csv-parse/sync';

import { beforeEach, describe, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operation.ts';
import { changeAccount } from '#shared/contract/people/accounts.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { type exportAudit, listAudit } from '#shared/contract/trust/audit.ts';
import { serviceOn, type TestService } from '../../../support/client.ts';
import { countRows, freshDatabase } from '../../../support/database.ts';
import { readWorkbook } from '../../../support/files/exports.ts';
import { entryBody, SET } from '../../../support/record/entries.ts';

type Filter = InputOf<typeof listAudit>['query'];

let service: TestService;

// Three figures on three days in Vietnam, and one administrative act.
beforeEach(async () => {
  service = await serviceOn(freshDatabase());
  const record = async (
    moment: string,
    communeId: string,
    indicator: string,
    who: 'dieuphoi' | 'quangan',
  ) => {
    service.setNow(moment);
    const body = entryBody({ indicator, value: null, judgement: 'met', reason: `=${indicator}` });
    await service.as(who).call(recordEntry, { params: { communeId }, body });
  };
  await record('2024-07-01T16:59:59.999Z', '06901', '14.1', 'quangan');
  await record('2024-07-01T17:00:00.000Z', '99999', '14.1', 'dieuphoi');
  await record('2024-07-03T02:00:00.000Z', '06901', '5.1', 'dieuphoi');
  const params = { username: 'gddt' };
  await service.as('quantri').call(changeAccount, { params, body: { name: '@Phòng GD' } });
});

async function found(filter: Filter): Promise<string[]> {
  const { records } = await service.call(listAudit, { query: { from: '2024-01-01', ...filter } });
  return records.map(({ communeId, indicator, subject }) =>
    `${communeId ?? subject} ${indicator ?? ''}`.trim(),
  );
}

describe('the audit', () => {
  test.each<[string, Filter, string[]]>([
    ['as a whole, the latest first', {}, ['gddt', '06901 5.1', '99999 14.1', '06901 14.1']],
    ['of a commune', { commune: '06901' }, ['06901 5.1', '06901 14.1']],
    ['of an indicator', { set: SET, indicator: '14.1' }, ['99999 14.1', '06901 14.1']],
    ['of another set', { set: 'ntm-2021-2025', indicator: '14.1' }, []],
    ['of a person', { actor: 'quangan' }, ['06901 14.1']],
    ['of an act', { act: 'change-account' }, ['gddt']],
    ['up to a day, which ends at midnight in Vietnam', { to: '2024-07-01' }, ['06901 14.1']],
    ['from a day, which begins there', { from: '2024-07-02' }, ['gddt', '06901 5.1', '99999 14.1']],
    ['of one day', { from: '2024-07-02', to: '2024-07-02' }, ['99999 14.1']],
    ['of several things together', { commune: '06901', actor: 'dieuphoi' }, ['06901 5.1']],
    ['of nobody', { actor: 'khong-co' }, []],
  ])('is read %s', async (_, filter, expected) => {
    expect(await found(filter)).toEqual(expected);
  });

  test('is read page by page, and whole', async () => {
    const seqs: number[] = [];
    for (let before: number | undefined; ; ) {
      const query = { limit: 3, ...(before !== undefined && { before }) };
      const { records, next } = await service.call(listAudit, { query });
      seqs.push(...records.map(({ seq }) => seq));
      if (next === null) break;
      before = next;
    }
    const { audit } = countRows(service.database);
    expect(seqs).toEqual(Array.from({ length: audit }, (_, i) => audit - i));
  });
});

describe('the audit as a file', () => {
  const csv = async (query: InputOf<typeof exportAudit>['query'] = {}) => {
    const address = `/api/audit/records.csv?${new URLSearchParams(query as Record<string, string>)}`;
    const response = await service.send(address);
    const delimiter = query?.profile === 'excel-vi' ? ';' : ',';
    const rows: Record<string, string>[] = parse(response.payload, { bom: true, columns: true, delimiter });
    return { response, rows };
  };

  test('has every record in the order of the chain', async () => {
    const { rows } = await csv();
    const { records } = await service.call(listAudit, { query: { limit: 500 } });
    expect(rows.map(({ seq, hash }) => [Number(seq), hash])).toEqual(
      records.toReversed().map(({ seq, hash }) => [seq, hash]),
    );
  });

  test('has only the filtered records, and a name with the filter', async () => {
    const { rows, response } = await csv({ commune: '06901', actor: 'dieuphoi', from: '2024-07-01' });
    expect(rows).toMatchObject([{ actor: 'dieuphoi', communeId: '06901', indicator: '5.1' }]);
    expect(response.headers['content-disposition']).toMatch(
      /^attachment; filename="audit_06901_dieuphoi_2024-07-01_2024-07-03\.csv"$/,
    );
    expect(response.headers['cache-control']).toBe('no-store');
  });

  test.each(['ơ', 'a"b', 'a\r\nb', '../../x', '%', '\0'])(
    'has a safe name and no rows for the unknown person %j',
    async (actor) => {
      const { response, rows } = await csv({ actor });
      expect([response.statusCode, rows]).toEqual([200, []]);
      expect(response.headers['content-disposition']).toMatch(/^attachment; filename="[\w.-]+"$/);
    },
  );

  test.each(['rfc4180', 'excel-vi'] as const)(
    'has no cell that a spreadsheet would run, as %s',
    async (profile) => {
      const { rows } = await csv({ profile });
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.some((cell) => cell.includes("'=14.1"))).toBe(true);
      expect(cells.filter((cell) => /^\s*[=+\-@\t\r]/.test(cell))).toEqual([]);
    },
  );

  test('is a workbook with the same rows in words, and with its filter and author', async () => {
    const query = { commune: '06901' };
    const { rows } = await csv({ ...query, profile: 'excel-vi' });
    const response = await service.send('/api/audit/records.xlsx?commune=06901');
    const [sheet, about] = (await readWorkbook(response.rawPayload)).sheets;
    const forPrograms = ['Đối tượng', 'Mã kiểm tra'];
    const shown = Object.keys(rows[0] ?? {}).filter((heading) => !forPrograms.includes(heading));
    expect(sheet?.cells[0]?.toSorted()).toEqual(shown.toSorted());
    expect(sheet?.cells).toHaveLength(rows.length + 1);
    expect(sheet?.above.flat()).toEqual(expect.arrayContaining(['Nhật ký', 'Xã: 06901']));
    expect(JSON.stringify(about?.cells)).toContain('Cán bộ Văn phòng Điều phối');
    expect(JSON.stringify(about?.cells)).toContain('06901');
    expect(JSON.stringify(sheet?.cells)).not.toMatch(/audit\.|exports\./);
  });
});
