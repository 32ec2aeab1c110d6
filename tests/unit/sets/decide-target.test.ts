import { describe, expect, test } from 'vitest';
import { checkTargetDraft } from '#shared/domain/sets/check-target-draft.ts';
import { type CriteriaSet, findIndicator, type Indicator } from '#shared/domain/sets/criteria-set.ts';
import { readCriteriaSet } from '#shared/domain/sets/criteria-set-faults.ts';
import { withDecisions } from '#shared/domain/sets/decide-target.ts';
import { isTargetMissing, isTargetUnchecked } from '#shared/domain/sets/own-targets.ts';
import { resolveTarget } from '#shared/domain/sets/resolve-target.ts';
import { isSameTarget } from '#shared/domain/sets/target.ts';
import type { TargetDecision } from '#shared/domain/sets/target-decision.ts';
import { targetSteps } from '#shared/domain/sets/target-steps.ts';
import { caseTable, figureIn, madeUpSet, nationalSet } from '../../support/fixtures.ts';
import { confirmed, decided, returned, targetDraft } from '../../support/record/decisions.ts';

const set = nationalSet('nang-cao-2021-2025');
const indicatorOf = (of: CriteriaSet, code: string) => findIndicator(of, code) as Indicator;

const COLUMNS = ['decisions', 'region', 'on', 'value', 'sourceRegion', 'from', 'checked'] as const;

/** Parses `set all 2024-01-01 96`, `set DBSH 2024-01-01 96`, `confirm`, `return all 2025-01-01`, separated by `|`. */
function decisionsIn(text: string, indicator: Indicator): TargetDecision[] {
  const parts = text === '' ? [] : text.split('|');
  return parts.map((part, i) => {
    const [kind, place, validFrom = '', value = ''] = part.split(' ');
    const region = place === undefined || place === 'all' ? null : place;
    const seq = i + 1;
    if (kind === 'set')
      return decided({ seq, indicator: indicator.code, region, validFrom, value: Number(value) });
    if (kind === 'return') return returned({ seq, indicator: indicator.code, region, validFrom });
    return confirmed({ seq, indicator: indicator.code, confirmed: indicator.target ?? { all: 0 } });
  });
}

describe('the applicable target after decisions', () => {
  // Income: 64, 68 … by year in DBSH, unchecked.
  test.each(caseTable('decided-target', COLUMNS))('$case', (line) => {
    const decisions = decisionsIn(line.decisions, indicatorOf(set, '10.1'));
    const after = withDecisions(set, decisions);
    const found = resolveTarget(after, indicatorOf(after, '10.1'), line.region || undefined, line.on);
    expect([
      found?.value ?? null,
      found?.source.region ?? '',
      found?.source.from ?? '',
      String(found?.source.checked ?? ''),
    ]).toEqual([figureIn(line.value), line.sourceRegion, line.from, line.checked]);
  });

  test('names the document, the link and the file of the decision', () => {
    const file = { hash: 'a'.repeat(64), name: 'QĐ 1234.pdf' };
    const link = 'https://example.vn/1234';
    const after = withDecisions(set, [decided({ link, file })]);
    expect(resolveTarget(after, indicatorOf(after, '14.1'), 'DBSH', '2024-06-30')?.source).toEqual({
      document: '1234/QĐ-UBND',
      region: 'all',
      year: null,
      checked: true,
      from: '2024-01-01',
      link,
      file,
    });
  });

  test('replaces a missing target from its first day', () => {
    const code =
      set.criteria.flatMap(({ indicators }) => indicators).find(({ target }) => target === null)?.code ?? '';
    const after = withDecisions(set, [decided({ indicator: code, value: 1 })]);
    expect(isTargetMissing(indicatorOf(set, code))).toBe(true);
    expect(isTargetMissing(indicatorOf(after, code))).toBe(false);
    expect(resolveTarget(after, indicatorOf(after, code), 'DBSH', '2023-12-31')).toBeUndefined();
    expect(resolveTarget(after, indicatorOf(after, code), 'DBSH', '2024-01-01')?.value).toBe(1);
  });
});

describe('a set with decisions', () => {
  test('is the set itself if no decision concerns it', () => {
    expect(withDecisions(set, [])).toBe(set);
    expect(withDecisions(set, [decided({ indicator: '99.9' })])).toEqual(set);
  });

  test('does not modify the original set', () => {
    const before = JSON.stringify(set);
    withDecisions(set, [decided()]);
    expect(JSON.stringify(set)).toBe(before);
  });

  test('is not accepted as a file', () => {
    expect(readCriteriaSet(withDecisions(set, [decided()])).faults.map(({ pointer }) => pointer)).toEqual([
      '/criteria/13/indicators/0/decided',
    ]);
  });
});

describe('an unchecked target', () => {
  const unchecked = (decisions: TargetDecision[]) => {
    const after = withDecisions(set, decisions);
    return isTargetUnchecked(after, indicatorOf(after, '14.1'));
  };

  test('is confirmed while it equals the confirmed one', () => {
    expect(unchecked([])).toBe(true);
    expect(unchecked([confirmed({ confirmed: { all: 95 } })])).toBe(false);
    expect(unchecked([confirmed({ confirmed: { all: 94 } })])).toBe(true);
  });

  test('remains relevant if a decision applies only later or only to a region', () => {
    expect(unchecked([decided()])).toBe(true);
    expect(unchecked([decided({ validFrom: set.validFrom, region: 'DBSH' })])).toBe(true);
    expect(unchecked([decided({ validFrom: set.validFrom })])).toBe(false);
  });

  test('compares equal in any order of regions and years', () => {
    const left = { byYear: { 2022: { DBSH: 64, national: 58 }, 2023: { DBSH: 68 } } };
    expect(isSameTarget(left, { byYear: { 2023: { DBSH: 68 }, 2022: { national: 58, DBSH: 64 } } })).toBe(
      true,
    );
    expect(isSameTarget(left, { byYear: { 2023: { DBSH: 68 }, 2022: { national: 58 } } })).toBe(false);
    expect(isSameTarget(null, null)).toBe(true);
    expect(isSameTarget(null, { all: 0 })).toBe(false);
  });
});

test('successive targets change on the first day of a decision', () => {
  const after = withDecisions(set, [
    decided({ indicator: '10.1', value: 70, validFrom: '2023-07-01' }),
    returned({ seq: 2, indicator: '10.1', validFrom: '2025-01-01' }),
  ]);
  const steps = targetSteps(after, indicatorOf(after, '10.1'), 'DBSH', '2022-06-30', '2025-06-30');
  expect(steps.map(({ from, until, target }) => [from, until, target.value])).toEqual([
    ['2022-06-30', '2022-12-31', 64],
    ['2023-01-01', '2023-06-30', 68],
    ['2023-07-01', '2024-12-31', 70],
    ['2025-01-01', '2025-06-30', 76],
  ]);
});

describe('a draft breaks a rule', () => {
  const draft = targetDraft();
  const confirm = { kind: 'confirm', indicator: '14.1', part: null, confirmed: { all: 95 } } as const;

  test.each([
    ['none', draft, []],
    ['none if it confirms the current target', confirm, []],
    ['for an unknown indicator', { ...draft, indicator: '99.9' }, ['/indicator unknown-indicator']],
    ['for an unknown region', { ...draft, region: 'nhom-1' }, ['/region region-not-in-set']],
    ['with a value of the wrong kind', { ...draft, value: 101 }, ['/value value-not-share']],
    [
      'confirming a different target',
      { ...confirm, confirmed: { all: 96 } },
      ['/confirmed target-not-as-seen'],
    ],
  ])('%s', (_, given, expected) => {
    expect(checkTargetDraft(set, given).map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual(expected);
  });

  test('only a level of the indicator can be a target', () => {
    const other = madeUpSet('gia-dinh-10-47');
    const level = { ...draft, indicator: '1.5', region: 'nhom-2' };
    expect(checkTargetDraft(other, { ...level, value: 'Khá' })).toEqual([]);
    expect(checkTargetDraft(other, { ...level, value: 'Xuất sắc' })).toHaveLength(1);
  });
});
