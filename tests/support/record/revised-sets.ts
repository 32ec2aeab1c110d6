import { type CriteriaSet, Indicator, ValueKind } from '#shared/domain/sets/criteria-set.ts';
import { withFormerMeasures } from '#shared/domain/sets/with-former-measures.ts';
import { madeUpSet } from '../fixtures.ts';

/** Moment at which the last revision was recorded. */
export const REVISED_AT = '2024-06-01T00:00:00.000Z';

/** Properties of the only indicator of a set. */
export type Made = Partial<Omit<Indicator, 'kind'>> & { kind: string };

/** A set with one indicator. */
function setWith({ kind, ...rest }: Made): CriteriaSet {
  const indicator = Indicator.parse({
    code: '1.1',
    name: 'Chỉ tiêu',
    kind: ValueKind.parse(kind),
    comparison: kind === 'yes-no' ? 'is' : 'at-least',
    ...(kind === 'level' && { levels: ['Khá', 'Tốt'] }),
    target: null,
    checked: { name: true, target: true },
    ...rest,
  });
  return {
    ...madeUpSet('gia-dinh-8-27'),
    criteria: [{ number: 1, name: 'Một', key: false, indicators: [indicator] }],
  };
}

/** The indicator of the last of these revisions, numbered from 1; all but the last were recorded before `REVISED_AT`. */
export function revised(...made: Made[]): { set: CriteriaSet; indicator: Indicator } {
  const revisions = made.map((one, i) => ({
    revision: i + 1,
    recordedAt: i + 1 === made.length ? REVISED_AT : `2023-0${i + 1}-01T00:00:00.000Z`,
    set: setWith(one),
  }));
  const set = withFormerMeasures(revisions);
  const indicator = set?.criteria[0]?.indicators[0];
  if (set === undefined || indicator === undefined) throw new Error('a set has an indicator');
  return { set, indicator };
}
