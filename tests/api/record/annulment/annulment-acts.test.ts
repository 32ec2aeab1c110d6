import { describe, expect, test, vi } from 'vitest';
import { recordAnnulment, undoAnnulment } from '#shared/contract/record/annulments.ts';
import { recordEntry } from '#shared/contract/record/entries.ts';
import { serviceOn, type TestCaller } from '../../../support/client.ts';
import { contentOf, freshDatabase } from '../../../support/database.ts';
import { entryBody, nextId } from '../../../support/record/entries.ts';

vi.setConfig({ testTimeout: 60_000 });

const reason = 'nhập nhầm ngày';

const record = (caller: TestCaller, given: Parameters<typeof entryBody>[0] = {}, communeId = '06901') =>
  caller.call(recordEntry, { params: { communeId }, body: entryBody(given) });

const annul = (caller: TestCaller, entries: string[], given: object = {}) =>
  caller.call(recordAnnulment, { body: { id: nextId(), kind: 'annul', entries, reason, ...given } });

describe('one act', () => {
  test('annuls many or nothing: an unknown one, one of a cell that the author may not record, none at all', async () => {
    const service = await serviceOn(freshDatabase());
    const own = await record(service);
    const others = await record(service, {}, '99999');
    const content = contentOf(service.database);
    const refusalOf = (caller: TestCaller, body: object) =>
      caller.refusalOf(recordAnnulment, { body: { id: nextId(), kind: 'annul', reason, ...body } });
    const unknown = await refusalOf(service, { entries: [own.id, nextId()] });
    expect(unknown.errors?.map(({ pointer }) => pointer)).toEqual(['/entries/1']);
    const quangan = service.as('quangan');
    expect((await refusalOf(quangan, { entries: [own.id, others.id] })).status).toBe(403);
    expect((await refusalOf(service.as('gddt'), { entries: [own.id] })).status).toBe(403);
    expect((await refusalOf(service.as('lanhdao'), { entries: [own.id] })).status).toBe(403);
    expect((await refusalOf(service, {})).status).toBe(422);
    for (const blank of ['', '   ']) {
      expect((await refusalOf(service, { entries: [own.id], reason: blank })).status).toBe(400);
    }
    expect((await refusalOf(service, { entries: [own.id], kind: 'reinstate' })).status).toBe(422);
    expect(contentOf(service.database)).toBe(content);
    expect(await annul(quangan, [own.id])).toMatchObject({ statements: 1, author: 'quangan' });
  });

  test('repeated with the same id is answered again; with other content, or by another, it is refused', async () => {
    const service = await serviceOn(freshDatabase());
    const [one, two] = [await record(service), await record(service, { indicator: '14.2', value: 91 })];
    const body = { id: nextId(), kind: 'annul' as const, entries: [one.id], reason };
    const first = await service.call(recordAnnulment, { body });
    const content = contentOf(service.database);
    expect(await service.call(recordAnnulment, { body })).toEqual(first);
    for (const other of [
      { reason: 'khác' },
      { kind: 'reinstate' as const },
      { entries: [two.id] },
      { entries: [one.id, two.id] },
      { origin: 'grid' as const },
    ]) {
      const refused = await service.refusalOf(recordAnnulment, { body: { ...body, ...other } });
      expect(refused.type).toBe('/problems/id-already-used');
    }
    const another = await service.as('quangan').refusalOf(recordAnnulment, { body });
    expect(another.type).toBe('/problems/id-already-used');
    expect(contentOf(service.database)).toBe(content);
  });

  test('is recorded for its author only, also when it has waited in a browser', async () => {
    const service = await serviceOn(freshDatabase());
    const { id } = await record(service);
    const body = { id: nextId(), kind: 'annul' as const, entries: [id], reason, author: 'quangan' };
    expect((await service.refusalOf(recordAnnulment, { body })).type).toBe('/problems/not-signed-in');
  });

  test('taken back reinstates exactly what it still decides', async () => {
    const service = await serviceOn(freshDatabase());
    const codes = ['14.1', '14.2', '12.1'];
    const ids: string[] = [];
    for (const indicator of codes) ids.push((await record(service, { indicator, value: 50 })).id);
    const [, second = '', third = ''] = ids;
    await annul(service, [third]);
    const act = await annul(service, ids); // the third was annulled before
    expect(act.statements).toBe(2);
    await annul(service, [second], { kind: 'reinstate' });
    await annul(service, [second], { reason: 'vẫn nhầm' });
    const undo = { params: { actId: act.id }, body: { id: nextId(), reason: 'hủy nhầm' } };
    expect(
      (await service.as('quangan').call(undoAnnulment, undo)).cells.map((cell) => cell.indicator),
    ).toEqual(['14.1']);
    expect(await service.as('quangan').call(undoAnnulment, undo)).toMatchObject({ statements: 1 });
    const again = { ...undo, body: { id: nextId(), reason: 'lần nữa' } };
    expect((await service.refusalOf(undoAnnulment, again)).status).toBe(422);
    const unknown = { ...undo, params: { actId: nextId() } };
    expect((await service.refusalOf(undoAnnulment, unknown)).type).toBe('/problems/unknown-annulment');
  });
});
