import { describe, expect, test } from 'vitest';
import { countSet, findIndicator, leadOfficeOf, listIndicators } from '#shared/domain/sets/criteria-set.ts';
import { pointerOf, readCriteriaSet, valueAt } from '#shared/domain/sets/criteria-set-faults.ts';
import { partsOf } from '#shared/domain/sets/parts.ts';
import brokenSets from '../../fixtures/sets/broken-sets.json' with { type: 'json' };
import { MADE_UP_SETS, madeUpDocument, madeUpSet, nationalSet } from '../../support/fixtures.ts';
import { ALL_SETS } from '../../support/record/arbitraries.ts';

interface BrokenSet {
  case: string;
  at: string;
  value?: unknown;
  remove?: boolean;
  /** By the pointer of each fault its reason; its key alone where that says all. */
  faults: Record<string, string | { key: string }>;
}

const right = () => madeUpDocument('gia-dinh-10-47');

describe('a set as a file (R1)', () => {
  test('may have any number of criteria and indicators', () => {
    const counts = ALL_SETS.map((set) => {
      const { criteriaTotal, indicatorsTotal } = countSet(set);
      return `${criteriaTotal}/${indicatorsTotal}`;
    });
    expect(counts).toEqual(['19/75', '19/57', '8/27', '20/53', '10/47']);
  });

  test.each(MADE_UP_SETS)('%s states that it is made up', (id) => {
    const set = madeUpSet(id);
    expect(set.title).toContain('(bộ giả định để kiểm thử)');
    for (const { name } of [...set.criteria, ...listIndicators(set)])
      expect(name).toContain('(bộ giả định để kiểm thử)');
  });

  test('has the defaults of the rules for omitted fields', () => {
    const set = madeUpSet('gia-dinh-20-53');
    expect(set).toMatchObject({ lowMargin: 2, notApplicableCounts: false, amendments: [] });
    expect(madeUpSet('gia-dinh-8-27')).toMatchObject({
      lowMargin: 5,
      notApplicableCounts: true,
      validUntil: '2015-12-31',
    });
    expect(madeUpSet('gia-dinh-10-47').validUntil).toBeNull();
  });

  test('finds its indicators by code, and none for an unknown code', () => {
    for (const set of ALL_SETS) {
      for (const indicator of listIndicators(set)) expect(findIndicator(set, indicator.code)).toBe(indicator);
      expect(findIndicator(set, '99.99')).toBeUndefined();
    }
  });

  test('distinguishes the codes 1.1 and 1.10', () => {
    const set = nationalSet('nang-cao-2021-2025');
    expect(findIndicator(set, '17.1')?.name).not.toBe(findIndicator(set, '17.10')?.name);
  });

  test('takes the lead office of the indicator, otherwise that of its criterion', () => {
    const [criterion] = madeUpSet('gia-dinh-8-27').criteria;
    const [indicator] = criterion?.indicators ?? [];
    if (criterion === undefined || indicator === undefined) throw new Error('the set is empty');
    expect(leadOfficeOf(criterion, indicator)).toBe('Phòng Kiểm thử');
    expect(leadOfficeOf(criterion, { ...indicator, leadOffice: 'Phòng Y tế' })).toBe('Phòng Y tế');
  });
});

describe('an invalid set file', () => {
  test.each(brokenSets as BrokenSet[])('reports $case with its place', ({ at, value, remove, faults }) => {
    const document = right();
    change(document, at, remove === true ? undefined : value);
    const read = readCriteriaSet(document);
    expect(read.set).toBeUndefined();
    const expected = Object.entries(faults).map(([pointer, reason]) => ({
      pointer,
      reason: typeof reason === 'string' ? { key: reason } : reason,
    }));
    const byPointer = (one: { pointer: string }, other: { pointer: string }) =>
      one.pointer < other.pointer ? -1 : 1;
    expect(read.faults.map(({ pointer, reason }) => ({ pointer, reason })).toSorted(byPointer)).toEqual(
      expected.toSorted(byPointer),
    );
    for (const { detail } of read.faults) expect(detail).not.toBe('');
  });

  test('reports all structural faults at once', () => {
    const document = right();
    change(document, '/id', undefined);
    change(document, '/validFrom', 'hôm qua');
    change(document, '/criteria/4/indicators/2/kind', 'màu');
    change(document, '/la', 1);
    expect(
      readCriteriaSet(document)
        .faults.map(({ pointer }) => pointer)
        .toSorted(),
    ).toEqual(['/criteria/4/indicators/2/kind', '/id', '/la', '/validFrom']);
  });

  test('reports all contradictions at once', () => {
    const document = right();
    change(document, '/criteria/1/number', 1);
    change(document, '/criteria/2/indicators/1/code', '1.1');
    change(document, '/criteria/0/indicators/0/target', { byRegion: { 'xa-la': 101 } });
    expect(readCriteriaSet(document).faults).toMatchObject([
      { pointer: '/criteria/1/number', detail: 'this criterion number is used twice' },
      { pointer: '/criteria/0/indicators/0/target/byRegion/xa-la', detail: 'unknown region "xa-la"' },
      { pointer: '/criteria/0/indicators/0/target/byRegion/xa-la', detail: 'not a value of kind "share"' },
      { pointer: '/criteria/2/indicators/1/code', detail: 'this indicator code is used twice' },
    ]);
  });

  test('parts may be names or objects that override fields of the whole', () => {
    const document = right();
    change(document, '/criteria/0/indicators/0/parts', [
      'a',
      { name: 'b', nameEn: 'B' },
      { name: 'c', target: null },
      { name: 'd', unit: '‰', target: { all: 5 } },
      { name: 'e', kind: 'yes-no', target: { all: true } },
      { name: 'f', kind: 'level', comparison: 'at-least', levels: ['Khá', 'Tốt'], target: { all: 'Khá' } },
      { name: 'g', kind: 'share', target: { all: 50 } },
    ]);
    const { set, faults } = readCriteriaSet(document);
    expect(faults).toEqual([]);
    const indicator = set && listIndicators(set)[0];
    if (indicator === undefined) throw new Error('the set is empty');
    const { parts: _, ...whole } = indicator;
    const own = { kind: 'share', unit: '%', comparison: 'at-least' };
    expect(partsOf(indicator)).toMatchObject([
      { name: 'a', isOwn: false, as: whole },
      { name: 'b', nameEn: 'B', isOwn: false, as: whole },
      { name: 'c', isOwn: true, as: { ...own, target: null } },
      { name: 'd', isOwn: true, as: { ...own, unit: '‰', target: { all: 5 } } },
      { name: 'e', isOwn: true, as: { kind: 'yes-no', unit: null, comparison: 'is', target: { all: true } } },
      { name: 'f', isOwn: true, as: { kind: 'level', unit: null, levels: ['Khá', 'Tốt'] } },
      { name: 'g', isOwn: true, as: { ...own, target: { all: 50 } } },
    ]);
  });

  test.each([null, 19, 'nang-cao', [], {}])('%j is not a set', (document) => {
    expect(readCriteriaSet(document).set).toBeUndefined();
    expect(readCriteriaSet(document).faults.length).toBeGreaterThan(0);
  });

  test('a set may be valid for one day or without end', () => {
    const document = right();
    change(document, '/validUntil', '2026-01-01');
    expect(readCriteriaSet(document).faults).toEqual([]);
  });

  test('an unusual comparison is valid, except for yes/no', () => {
    const document = right();
    change(document, '/criteria/0/indicators/2/comparison', 'is');
    expect(readCriteriaSet(document).faults).toEqual([]);
  });

  test('a target for `national` is valid whatever the regions of the set', () => {
    const document = right();
    change(document, '/criteria/0/indicators/0/target', { byRegion: { national: 50 } });
    expect(readCriteriaSet(document).faults).toEqual([]);
  });
});

describe('a place in a document', () => {
  const document = { criteria: [{ number: 1, 'a/b~': 'Khá' }], note: null };

  test.each([
    [['criteria', 0, 'number'], '/criteria/0/number', 1],
    [['criteria', 0, 'a/b~'], '/criteria/0/a~1b~0', 'Khá'],
    [[], '', document],
    [['note'], '/note', null],
    [['note', 'a'], '/note/a', undefined],
    [['criteria', 1], '/criteria/1', undefined],
    [['criteria', 0, 'a/b~', 'length'], '/criteria/0/a~1b~0/length', undefined],
    [['constructor'], '/constructor', undefined],
  ])('%j is written %j, and its value is %j', (path, pointer, value) => {
    expect(pointerOf(path)).toBe(pointer);
    expect(valueAt(document, path)).toEqual(value);
  });
});

// Puts a value where a JSON pointer says; undefined removes what is there.
function change(document: unknown, pointer: string, value: unknown): void {
  const keys = pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  if (value === undefined) delete (parent as Record<string, unknown>)[last];
  else (parent as Record<string, unknown>)[last] = value;
}
