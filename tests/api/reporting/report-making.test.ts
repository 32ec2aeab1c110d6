import { expect, test, vi } from 'vitest';
import { createReport, draftReport, listReports, readReport } from '#shared/contract/reporting/reports.ts';
import { readBoard } from '#shared/contract/standing/standings.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { faultsOfDocx } from '../../support/files/docx.ts';
import { unzip } from '../../support/files/exports.ts';
import { reportBody } from '../../support/files/reports.ts';
import { SET } from '../../support/record/entries.ts';

// Loading the sample and writing Word files takes more than five seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const REVIEW = { set: SET, on: '2024-01-24', from: '2023-12-31' };

async function sampleService(): Promise<TestService> {
  const service = await serviceOn(freshDatabase('sample'));
  service.setNow('2024-08-01T02:00:00.000Z');
  return service;
}

/** Word file of a report, and its document part. */
async function fileOf({ send }: TestService, id: string) {
  const bytes = (await send(`/api/reports/${id}.docx`)).rawPayload;
  return { bytes, document: unzip(bytes)['word/document.xml'] ?? '' };
}

// Characters not allowed in XML, XML markup, characters that reverse the direction, and template syntax.
const HOSTILE = [
  ...Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter((sign) => sign !== '\0'),
  ...[
    '\u202E\u2066đảo\u2069',
    '\uFEFF\uFFFE\uFFFF',
    '👩‍👩‍👧‍👦 Z͑ͫ̓ͪ̂ͫ̽',
    ']]>',
    '<!--',
    '<w:p/>',
    '&amp;&#0;&bogus;',
  ],
  ...['{{number}}', '$& $1 $`', '%s%n', "=cmd|'/C calc'!A0", '"quoted" \'too\''],
].join(' ');

test('a Word file is well formed for any text, and contains all of it that XML allows', async () => {
  const service = await sampleService();
  const hostile = (longest: number) => `Đ${HOSTILE}`.slice(0, longest);
  const header = Object.fromEntries(
    Object.entries({
      superior: 200,
      agency: 200,
      number: 60,
      place: 100,
      subject: 400,
      recipients: 2000,
    }).map(([field, longest]) => [field, hostile(longest)]),
  );
  const { header: plain, texts } = reportBody();
  const body = reportBody({
    header: { ...plain, ...header, signerTitle: hostile(200), signerName: hostile(100) },
    texts: { ...texts, opening: HOSTILE, results: 'dài '.repeat(2500), proposals: 'x'.repeat(10_000) },
  });
  const { id } = await service.call(createReport, { body });
  const { bytes, document } = await fileOf(service, id);
  expect(faultsOfDocx(bytes)).toEqual([]);
  for (const said of ['đảo', '👩‍👩‍👧‍👦', ']]&gt;', '{{number}}', '$&amp; $1 $`'])
    expect(document).toContain(said);
  expect((await fileOf(service, id)).bytes.equals(bytes)).toBe(true);
});

test('a text that is too long, a lone surrogate or a NUL is refused at its field, and nothing is stored', async () => {
  const service = await sampleService();
  const { texts } = reportBody();
  for (const opening of ['x'.repeat(10_001), 'nửa \uD83D', 'không\0']) {
    const body = reportBody({ texts: { ...texts, opening } });
    const problem = await service.refusalOf(createReport, { body });
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer: '/texts/opening' }] });
  }
  const unknown = reportBody({ set: 'khong-co' });
  expect(await service.refusalOf(createReport, { body: unknown })).toMatchObject({ status: 404 });
  expect((await service.call(listReports, {})).reports).toEqual([]);
});

test('only those who may make reports make or draft one; all who may read do read', async () => {
  const service = await sampleService();
  const made = await service.call(createReport, { body: reportBody() });
  for (const who of ['gddt', 'quangan', 'lanhdao'] as const) {
    const other = service.as(who);
    expect(await other.refusalOf(createReport, { body: reportBody() })).toMatchObject({ status: 403 });
    expect(await other.refusalOf(draftReport, { query: REVIEW })).toMatchObject({ status: 403 });
    const { content } = await other.call(readReport, { params: { reportId: made.id } });
    expect(content.header.number).toBe('15/BC-VPĐP');
    expect((await other.send(`/api/reports/${made.id}.docx`)).statusCode).toBe(200);
  }
  expect((await service.call(listReports, {})).reports).toEqual([made]);
});

test('the same report sent twice at once is made once, and two reports may have one number', async () => {
  const service = await sampleService();
  const body = reportBody();
  const other = reportBody();
  const made = await Promise.all([body, body, other].map((one) => service.call(createReport, { body: one })));
  expect(made[1]).toEqual(made[0]);
  expect(made.map(({ number }) => number)).toEqual(Array(3).fill('15/BC-VPĐP'));
  const { reports } = await service.call(listReports, {});
  expect(new Set(reports.map(({ id }) => id))).toEqual(new Set([body.id, other.id]));
});

test('a report for a day before the first figure says so and has no figure', async () => {
  const service = await sampleService();
  const query = { set: SET, on: '2020-01-01', from: '2019-12-31' };
  const draft = await service.call(draftReport, { query });
  const texts = Object.fromEntries(draft.sections.map(({ id, text }) => [id, text]));
  expect(texts['results']).toBe('Tính đến ngày 01/01/2020 chưa ghi nhận số liệu của xã nào.');
  const body = reportBody({ ...query, header: draft.header });
  const { id } = await service.call(createReport, { body });
  expect(faultsOfDocx((await fileOf(service, id)).bytes)).toEqual([]);
  const matrix = draft.annexes.find((table) => table.id === 'matrix');
  expect(new Set(matrix?.rows.flatMap(({ cells }) => cells.slice(2)))).toEqual(new Set(['–']));
});

test('the drafted change of the mean equals the difference of the printed means', async () => {
  const service = await sampleService();
  const query = { set: SET, on: REVIEW.on };
  const [after, before] = await Promise.all([
    service.call(readBoard, { query }),
    service.call(readBoard, { query: { set: SET, on: REVIEW.from } }),
  ]);
  const draft = await service.call(draftReport, { query: REVIEW });
  expect([before.meanCriteriaMet, after.meanCriteriaMet]).toEqual([16.6, 16.8]);
  expect(draft.sections.find(({ id }) => id === 'results')?.text).toContain(
    'đạt 16,8/19 tiêu chí, tăng 0,2 tiêu chí so với ngày 31/12/2023.',
  );
});
