import { expect, test, vi } from 'vitest';
import { createReport } from '#shared/contract/reporting/reports.ts';
import { readCriteriaSet } from '#shared/contract/sets/criteria-sets.ts';
import { type Board, readBoard, readStanding, type Standing } from '#shared/contract/standing/standings.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { addCriteriaSet } from '../../../server/features/sets/criteria-sets/add-criteria-set.ts';
import { serviceOn, type TestService } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { type DocxTable, faultsOfDocx, tablesOfDocx } from '../../support/files/docx.ts';
import { unzip } from '../../support/files/exports.ts';
import { reportBody } from '../../support/files/reports.ts';
import { MADE_UP_SETS, madeUpSet } from '../../support/fixtures.ts';
import { SET } from '../../support/record/entries.ts';

// Loading the sample and writing Word files takes more than five seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

// Words of the file for answers of the API, repeated here on purpose and not read from the product.
const MARK = { met: 'Đ', 'not-met': 'C', 'not-assessed': '–' } as const;
const STATUS: Record<string, string> = {
  'not-met': 'Chưa đạt',
  'nearly-met': 'Cơ bản đạt',
  'not-assessed': 'Chưa đánh giá',
};
const METRICS = [
  ...['population', 'households', 'income', 'poverty-rate', 'near-poor-rate', 'trained-labour-rate'],
  ...['health-insurance-rate', 'ocop-3-star', 'ocop-4-star', 'ocop-5-star', 'capital-mobilised'],
];
const inVietnamese = (value: number) => value.toLocaleString('vi-VN', { maximumFractionDigits: 10 });
const day = (iso: string) => iso.split('-').reverse().join('/');
const signed = (value: number) => (value > 0 ? `+${value}` : String(value));

/** Cells without marks (`*`, `**`) and without non-breaking spaces, without the heading row. */
const plain = (table: DocxTable | undefined) =>
  (table ?? []).slice(1).map((row) => row.map((cell) => cell.replaceAll('\u00a0', ' ').replaceAll('*', '')));

const VIEW = { on: '2024-01-24', from: '2022-12-31', knownAt: '2024-05-01T00:00:00.000Z' };

interface Answers {
  set: CriteriaSet;
  board: Board;
  before: Board;
  standings: Standing[];
}

async function answersOf({ call }: TestService, setId: string): Promise<Answers> {
  const query = { set: setId, on: VIEW.on, knownAt: VIEW.knownAt };
  const board = await call(readBoard, { query });
  const communes = board.communes.map(({ communeId }) => ({ communeId }));
  return {
    set: await call(readCriteriaSet, { params: { setId }, query: {} }),
    board,
    before: await call(readBoard, { query: { ...query, on: VIEW.from } }),
    standings: await Promise.all(communes.map((params) => call(readStanding, { params, query }))),
  };
}

async function fileOf(service: TestService, set: string): Promise<Buffer> {
  const { id } = await service.call(createReport, { body: reportBody({ ...VIEW, set }) });
  return (await service.send(`/api/reports/${id}.docx`)).rawPayload;
}

function expectedStandings({ board, before }: Answers): string[][] {
  return board.communes.map((row, index) => {
    const then = before.communes.find(({ communeId }) => communeId === row.communeId);
    const change = (key: 'criteriaMet' | 'indicatorsMet') =>
      then?.hasEntries ? signed(row[key] - then[key]) : '–';
    const totals = [`${row.criteriaMet}/${row.criteriaTotal}`, `${row.indicatorsMet}/${row.indicatorsTotal}`];
    const counts = [row.low, row.notMet, row.notAssessed].map(String);
    const figures = [...totals, ...counts, change('criteriaMet'), change('indicatorsMet')];
    return [
      String(index + 1),
      row.name,
      ...(row.hasEntries ? figures : ['chưa có số liệu', ...Array(6).fill('–')]),
    ];
  });
}

function expectedMarks({ board }: Answers): string[][] {
  const counted = board.communes.map((row) => [
    row.name,
    row.ofEarlierYear,
    row.metByEarlierTarget,
    row.criteriaMetByEarlierTarget,
    row.awaitsJudgement,
    row.judgedByCommune,
  ]);
  return counted
    .filter(([, ...counts]) => counts.some((count) => count !== 0))
    .map((cells, index) => [index + 1, ...cells].map(String));
}

function expectedMatrix({ board }: Answers): string[][] {
  return board.communes.map((row, index) => {
    const totals = [`${row.criteriaMet}/${row.criteriaTotal}`, `${row.indicatorsMet}/${row.indicatorsTotal}`];
    const marks = row.criteria.map(({ status }) => MARK[status]);
    return [String(index + 1), row.name, ...marks, ...(row.hasEntries ? totals : ['–', '–'])];
  });
}

function expectedCriteria({ set, board }: Answers): string[][] {
  const communes = board.communes.filter((row) => row.hasEntries);
  return set.criteria.map(({ number, name }) => {
    const where = (status: keyof typeof MARK) =>
      communes
        .filter((row) => row.criteria.some((one) => one.number === number && one.status === status))
        .map((row) => row.name);
    const met = `${where('met').length}/${board.communes.length}`;
    return [String(number), name, met, where('not-met').join(', '), where('not-assessed').join(', ')];
  });
}

/** Expected row of each gap from the API: code, figure of the commune, status, and shortfall as a number. */
function expectedGaps({ standings }: Answers): string[][] {
  return standings.flatMap(({ criteria }) =>
    criteria
      .flatMap(({ indicators }) => indicators)
      .filter(({ status }) => STATUS[status] !== undefined)
      .map(({ code, status, value, why: { margin } }) => {
        const figure =
          value === null ? 'chưa có số liệu' : typeof value === 'number' ? inVietnamese(value) : '';
        const shortfall = margin !== null && margin < 0 ? inVietnamese(-margin) : '';
        return [code, figure, shortfall, STATUS[status] ?? ''];
      }),
  );
}

function expectedMetrics({ standings }: Answers): string[][] {
  return standings.map(({ name, metrics }, index) => {
    const cells = METRICS.map((id) => {
      const point = metrics.find(({ metric }) => metric === id);
      return point === undefined ? '–' : `${inVietnamese(point.value)}\n${day(point.effectiveOn)}`;
    });
    return [String(index + 1), name, ...cells];
  });
}

test('every cell of the tables in the Word file equals the answer of the API for the same day and moment', async () => {
  const service = await serviceOn(freshDatabase('sample'));
  const answers = await answersOf(service, SET);
  const file = await fileOf(service, SET);
  expect(faultsOfDocx(file)).toEqual([]);
  const [groups, standings, marks, matrix, criteria, gaps, changes, metrics] = tablesOfDocx(file).map(plain);
  const names = new Map(answers.board.communes.map(({ communeId, name }) => [communeId, name]));
  expect(groups?.slice(0, 5).map(([, ...cells]) => cells)).toEqual(
    answers.board.groups.map(({ communes }) => [
      String(communes.length),
      [...names]
        .filter(([id]) => communes.includes(id))
        .map(([, name]) => name)
        .join(', '),
    ]),
  );
  expect(groups?.at(-1)?.[0]).toContain(`${inVietnamese(answers.board.meanCriteriaMet ?? -1)}/19`);
  expect(standings).toEqual(expectedStandings(answers));
  expect(marks).toEqual(expectedMarks(answers));
  expect(matrix).toEqual(expectedMatrix(answers));
  expect(criteria).toEqual(expectedCriteria(answers));
  const rows = gaps?.filter((row) => row.length > 1) ?? [];
  const expected = expectedGaps(answers);
  expect(rows.length).toBe(expected.length);
  for (const [index, [code, figure = '', shortfall, status]] of expected.entries()) {
    const [inCode, , inFigure, , inShortfall, inStatus] = rows[index] ?? [];
    expect([inCode, inStatus]).toEqual([code, status]);
    expect(inFigure?.startsWith(figure)).toBe(true);
    expect(inShortfall?.split(' ')[0]).toBe(shortfall);
  }
  expect(changes?.length).toBeGreaterThan(8);
  expect(metrics).toEqual(expectedMetrics(answers));
});

test.each(MADE_UP_SETS)(
  'a report against the made-up set %s has its criteria, and no figures are none',
  async (id) => {
    const service = await serviceOn(freshDatabase('sample'));
    addCriteriaSet(service.database, madeUpSet(id), '2022-01-01T00:00:00.000Z');
    const answers = await answersOf(service, id);
    const file = await fileOf(service, id);
    expect(faultsOfDocx(file)).toEqual([]);
    const [, standings, matrix, criteria] = tablesOfDocx(file).map(plain);
    expect(matrix).toEqual(expectedMatrix(answers));
    expect(matrix?.[0]).toHaveLength(2 + answers.set.criteria.length + 2);
    expect(standings).toEqual(expectedStandings(answers));
    expect(criteria?.map(([number, name]) => [number, name])).toEqual(
      answers.set.criteria.map(({ number, name }) => [String(number), name]),
    );
  },
);

test('table headings repeat on every page, and no row is split between pages', async () => {
  const service = await serviceOn(freshDatabase('sample'));
  const document = unzip(await fileOf(service, SET))['word/document.xml'] ?? '';
  const rows = [...document.matchAll(/<w:tr>([\s\S]*?)<\/w:tr>/g)].map(([, row = '']) => row);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
  expect(rows.filter((row) => row.includes('<w:tblHeader/>'))).toHaveLength(8);
});
