import { describe, expect, test } from 'vitest';
import { StaleEvent } from '#shared/contract/changes.ts';
import { downloadFile, uploadFile } from '#shared/contract/record/uploads.ts';
import { decideTargets, previewTargetDecisions } from '#shared/contract/sets/target-decisions.ts';
import { cookieOf } from '../../support/accounts/sessions.ts';
import { SentBytes } from '../../support/client.ts';
import { follow, listen } from '../../support/events.ts';
import { brokenIn, tamper } from '../../support/files/tampering.ts';
import { nextId, SET } from '../../support/record/entries.ts';
import { decide, seen, serviceWithFigure, targetBody, verdictOn } from '../../support/record/targets.ts';

const params = { setId: SET };

describe('a confirmation', () => {
  const confirm = (indicator: string, all: number) =>
    ({ kind: 'confirm', indicator, confirmed: { all } }) as const;
  const confirmBody = (indicator: string, all: number) => ({
    ...targetBody({}, { document: '318/QĐ-TTg' }),
    decisions: [{ id: nextId(), draft: confirm(indicator, all) }],
  });

  test('changes no status; verdicts based on the target count as checked from then on', async () => {
    const service = await serviceWithFigure();
    const body = { decisions: [confirm('14.1', 95)], on: '2024-01-24' };
    expect(await service.call(previewTargetDecisions, { params, body })).toEqual({
      on: '2024-01-24',
      communes: [],
      becomeChecked: 1,
      digest: expect.any(String),
    });
    await decide(service, confirmBody('14.1', 95));
    expect((await verdictOn(service, '14.1', { on: '2024-01-24' }))?.why.source).toEqual({
      document: '318/QĐ-TTg',
      region: 'all',
      year: null,
      checked: true,
    });
  });

  test('of a target that no longer exists is refused', async () => {
    const service = await serviceWithFigure();
    const body = confirmBody('14.1', 94);
    const problem = await service.refusalOf(decideTargets, { params, body });
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/decisions/0/draft/confirmed']);
  });
});

describe('a recorded decision', () => {
  test('is sent to subscribers of the event stream', async () => {
    const service = await serviceWithFigure();
    const follower = await follow(await listen(service), cookieOf('lanhdao'));
    await decide(service, targetBody());
    const { event, data } = (await follower.next()) ?? {};
    expect([event, StaleEvent.parse(data).stale.toSorted()]).toEqual([
      'stale',
      [
        '/api/board',
        '/api/communes', // everything judged, for every commune
        '/api/criteria-sets',
        '/api/difference',
        '/api/exports',
        '/api/files',
        '/api/indicators',
        '/api/overview',
        '/api/progress',
        '/api/ways',
      ],
    ]);
  });

  test.each(['UPDATE target_decision SET value = 1', 'DELETE FROM target_decision'])(
    'can be neither changed nor deleted: %s',
    async (sql) => {
      const service = await serviceWithFigure();
      await decide(service, targetBody());
      expect(() => service.database.sqlite.exec(sql)).toThrow(/append-only/);
    },
  );

  test('is reported by the audit if it is changed in the file anyway', async () => {
    const service = await serviceWithFigure();
    await decide(service, targetBody());
    tamper(service.database, "UPDATE target_decision SET document = '1/QĐ'");
    expect(await brokenIn(service)).toMatchObject({ fault: 'subject-changed', act: 'decide-target' });
  });

  test('keeps its source file, which everyone may read', async () => {
    const service = await serviceWithFigure();
    const sent = await service.call(uploadFile, {
      query: { name: 'QĐ 1234.pdf' },
      file: new SentBytes(Buffer.from('%PDF-1.4 quyết định')),
    });
    const file = { hash: sent.hash, name: sent.name };
    const { decisions } = await decide(service, targetBody({}, { file }));
    expect(decisions[0]?.file).toEqual(file);
    const download = { params: { hash: sent.hash } };
    expect(await service.as('quangan').call(downloadFile, download)).toBe('%PDF-1.4 quyết định');
    const unknown = targetBody({}, { file: { hash: 'a'.repeat(64), name: 'x.pdf' } });
    expect(
      (await service.refusalOf(decideTargets, { params, body: await seen(service, unknown) })).status,
    ).toBe(404);
  });
});
