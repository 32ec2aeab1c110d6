import { describe, expect, test } from 'vitest';
import { indicatorsLedBy } from '#shared/domain/people/office.ts';
import type { CriteriaSet } from '#shared/domain/sets/criteria-set.ts';
import { madeUpSet, nationalSet } from '../../support/fixtures.ts';

const ADVANCED = nationalSet('nang-cao-2021-2025');

function ledBy(name: string, set: CriteriaSet = ADVANCED, leads: Record<string, string[]> = {}): string[] {
  return indicatorsLedBy({ name, leads }, set);
}

// A set with the given lead office of its first criterion and, optionally, of its first indicator.
function setLedBy(criterionOffice: string, indicatorOffice?: string): CriteriaSet {
  const set = madeUpSet('gia-dinh-8-27');
  const [first, ...others] = set.criteria;
  if (first === undefined) throw new Error('the made-up set has criteria');
  const [indicator, ...rest] = first.indicators;
  if (indicator === undefined) throw new Error('the first criterion has indicators');
  const own = indicatorOffice === undefined ? indicator : { ...indicator, leadOffice: indicatorOffice };
  return {
    ...set,
    criteria: [{ ...first, leadOffice: criterionOffice, indicators: [own, ...rest] }, ...others],
  };
}

describe('the led indicators of an office', () => {
  test('are those of criterion 5 for Phòng Giáo dục và Đào tạo, in both national sets', () => {
    for (const id of ['nang-cao-2021-2025', 'ntm-2021-2025'] as const) {
      const set = nationalSet(id);
      const ofCriterion5 = set.criteria.find(({ number }) => number === 5)?.indicators ?? [];
      const codes = ofCriterion5.map(({ code }) => code);
      expect(codes.length).toBeGreaterThan(0);
      expect(ledBy('Phòng Giáo dục và Đào tạo', set)).toEqual(expect.arrayContaining(codes));
    }
    expect(ledBy('Phòng Giáo dục và Đào tạo').every((code) => code.startsWith('5.'))).toBe(true);
  });

  test.each([
    ['the only one named', 'Phòng Nội vụ', 'Phòng Nội vụ'],
    ['the first of two', 'Phòng Nội vụ / Công an huyện', 'Phòng Nội vụ'],
    ['the second of two', 'Phòng Nội vụ / Công an huyện', 'Công an huyện'],
    ['given by its name', 'Trung tâm Y tế huyện (Phòng Y tế)', 'Trung tâm Y tế huyện'],
    ['given by its other name', 'Trung tâm Y tế huyện (Phòng Y tế)', 'Phòng Y tế'],
    ['one of two, given by its other name', 'BHXH huyện / Trung tâm Y tế huyện (Phòng Y tế)', 'Phòng Y tế'],
    ['written in another Unicode form', 'Phòng Nội vụ', 'Phòng Nội vụ'.normalize('NFD')],
    ['written in capitals', 'Phòng Nội vụ', 'PHÒNG NỘI VỤ'],
  ])('are those of the criterion if the office is %s (%s)', (_, leadOffice, name) => {
    const set = setLedBy(leadOffice);
    expect(ledBy(name, set)).toEqual(set.criteria[0]?.indicators.map(({ code }) => code));
  });

  test('are none for an office whose name is only part of the lead office', () => {
    const set = setLedBy('Phòng Nông nghiệp và PTNT');
    for (const name of ['Phòng', 'Phòng Nông nghiệp', 'PTNT', 'Phòng Nông nghiệp và PTNT huyện']) {
      expect(ledBy(name, set)).toEqual([]);
    }
  });

  test('follow the indicator’s own lead office if it has one', () => {
    const set = setLedBy('Phòng Nội vụ', 'Công an huyện');
    const codes = set.criteria[0]?.indicators.map(({ code }) => code) ?? [];
    expect(ledBy('Công an huyện', set)).toEqual(codes.slice(0, 1));
    expect(ledBy('Phòng Nội vụ', set)).toEqual(codes.slice(1));
  });

  test('follow the office’s own list for its set, even if empty, and the set otherwise', () => {
    const name = 'Phòng Giáo dục và Đào tạo';
    expect(ledBy(name, ADVANCED, { [ADVANCED.id]: ['14.1'] })).toEqual(['14.1']);
    expect(ledBy(name, ADVANCED, { [ADVANCED.id]: [] })).toEqual([]);
    expect(ledBy(name, ADVANCED, { 'ntm-2021-2025': ['1'] })).toEqual(ledBy(name));
  });

  test('are none if no set names the office, and for an empty name', () => {
    expect(ledBy('Phòng Không có')).toEqual([]);
    expect(ledBy('', setLedBy(''))).toEqual([]);
  });
});
