import { describe, expect, test } from 'vitest';
import { recordAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { problemIn, serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import {
  DataPackage,
  faultsOfRows,
  type Resource,
  type Rows,
  rowsOfResource,
} from '../../support/files/data-package.ts';
import { readCsv, TABLES, unzip } from '../../support/files/exports.ts';
import { entryBody, nextId, SET } from '../../support/record/entries.ts';

const params = { communeId: '06901' };
const addressOf = (query: object) => `/api/exports/all.zip?${new URLSearchParams({ set: SET, ...query })}`;

interface Read {
  files: Record<string, string>;
  resources: Resource[];
  rows: Map<string, Rows>;
  faults: string[];
}

async function readPackage({ send }: TestService, query: object): Promise<Read> {
  const { statusCode, rawPayload, payload } = await send(addressOf(query));
  if (statusCode !== 200) throw new Error(`${statusCode} ${payload}`);
  const files = unzip(rawPayload);
  const { resources } = DataPackage.parse(JSON.parse(files['datapackage.json'] ?? ''));
  const read = resources.map((resource) => ({
    resource,
    ...rowsOfResource(resource, files[resource.path] ?? ''),
  }));
  const rows = new Map(read.map((one) => [one.resource.name, one.rows]));
  const faults = read.flatMap((one) => [...one.faults, ...faultsOfRows(one.resource, one.rows, rows)]);
  return { files, resources, rows, faults };
}

// Of every kind, judged, in parts, annulled, and with text that a spreadsheet would run.
async function variedService(): Promise<TestService> {
  const service = await serviceOn(freshDatabase('sample'));
  const bodies = [
    entryBody({ effectiveOn: '2024-05-01', note: '=1+1' }),
    entryBody({ indicator: '2.2', value: [86, null], effectiveOn: '2024-05-01' }),
    entryBody({ indicator: '3.6', value: 'Khá', effectiveOn: '2024-05-01', note: 'một\nhai; "ba"' }),
    entryBody({
      indicator: '17.5',
      value: null,
      judgement: 'nearly-met',
      reason: 'sắp xong',
      effectiveOn: '2024-05-01',
    }),
  ];
  for (const body of bodies) {
    const before = (await readCsv(service, 'entries', { commune: '06901' })).rows;
    const replaces = before.findLast(({ indicator }) => indicator === body.indicator)?.['id'] ?? null;
    const { id } = await service.call(recordEntry, { params, body: { ...body, replaces } });
    if (body.indicator !== '2.2') continue;
    const act = { id: nextId(), kind: 'annul' as const, entries: [id], reason: 'nhầm' };
    await service.call(recordAnnulment, { body: act });
  }
  return service;
}

describe('the package of all tables', () => {
  test('has every CSV as its schema says, with true keys', async () => {
    const { faults, rows, files } = await readPackage(await variedService(), {});
    expect(faults).toEqual([]);
    expect([...rows.keys()]).toEqual([...TABLES]);
    expect(Object.keys(files)).toEqual(['datapackage.json', ...TABLES.map((table) => `${table}.csv`)]);
    for (const table of TABLES) expect(rows.get(table)?.length).toBeGreaterThan(7);
  });

  test.each(TABLES)('has in %s.csv the same as the single file, without a byte order mark', async (table) => {
    const service = await variedService();
    const { files } = await readPackage(service, { on: '2024-06-30' });
    expect(`\uFEFF${files[`${table}.csv`]}`).toBe((await readCsv(service, table)).text);
  });

  test('describes types, codes and keys from the columns', async () => {
    const { resources } = await readPackage(await variedService(), { language: 'en' });
    const schemaOf = (name: string) => resources.find((one) => one.name === name)?.schema;
    const typeOf = (name: string, field: string) => schemaOf(name)?.fields.find((one) => one.name === field);
    expect(typeOf('entries', 'indicator')).toMatchObject({ type: 'string', title: 'Indicator code' });
    expect(typeOf('entries', 'effectiveOn')).toMatchObject({ type: 'date' });
    expect(typeOf('entries', 'recordedAt')).toMatchObject({ type: 'datetime' });
    expect(typeOf('entries', 'illustrative')).toMatchObject({ type: 'boolean' });
    expect(typeOf('standings', 'criteriaMet')).toMatchObject({ type: 'number' });
    expect(typeOf('indicators', 'status')?.constraints?.enum).toContain('nearly-met');
    expect(schemaOf('indicators')).toMatchObject({
      primaryKey: ['communeId', 'indicator'],
      foreignKeys: [{ fields: 'communeId', reference: { resource: 'standings', fields: 'communeId' } }],
    });
    expect(schemaOf('entries')?.primaryKey).toEqual(['id']);
  });

  test('is of one commune if asked for, and of an empty record too', async () => {
    const service = await serviceOn(freshDatabase());
    const { faults, rows } = await readPackage(service, { commune: '06901' });
    expect(faults).toEqual([]);
    expect(rows.get('standings')?.map((row) => row['communeId'])).toEqual(['06901']);
    expect(rows.get('entries')).toEqual([]);
  });

  test('shows the chosen day, as known at the chosen moment', async () => {
    const service = await serviceOn(freshDatabase());
    await service.call(recordEntry, { params, body: entryBody() });
    const entries = async (query: object) => (await readPackage(service, query)).rows.get('entries')?.length;
    expect(await entries({})).toBe(1);
    expect(await entries({ on: '2024-01-23' })).toBe(0);
    expect(await entries({ knownAt: '2024-01-24T00:00:00.000Z' })).toBe(0);
  });

  test('has a name and a type, is not cached, and needs a set and a session', async () => {
    const service = await serviceOn(freshDatabase());
    const { headers } = await service.send(addressOf({ commune: '06901' }));
    expect(headers['content-type']).toBe('application/zip');
    expect(headers['content-disposition']).toBe(`attachment; filename="ntm_06901_${SET}_2024-06-30.zip"`);
    expect(headers['cache-control']).toBe('no-store');
    expect(problemIn(await service.send(addressOf({ set: 'bo-la' }))).status).toBe(404);
    expect(problemIn(await service.send(addressOf({ commune: '00000' }))).status).toBe(404);
    expect(problemIn(await service.as(null).send(addressOf({}))).status).toBe(401);
  });
});
